"""Files of assessments and works, into the programme's tables and out again. docs/assessments-import.md tells what is checked."""
