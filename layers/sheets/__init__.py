"""Map sheets, decree annexes and profiles on paper: PDF made here, true to scale, without any other host."""
