"""Every sentence of the reports on assessments and works, with how serious it is. What to do comes with what is wrong.

Registered when the app is ready, so that the ledger can show its reports wherever they are read.
"""

from django.utils.translation import gettext_noop as _

from spatial.importers.messages import Message, note, refused, register, warning

FIGURES = {
    "building_count": _("buildings"),
    "household_count": _("households"),
    "population": _("people"),
    "settled_area_ha": _("settled area (ha)"),
    "ideal_road_m": _("ideal road length (m)"),
    "ideal_drain_m": _("ideal drain length (m)"),
    "existing_road_m": _("existing road length (m)"),
    "existing_drain_m": _("existing drain length (m)"),
    "open_space_m2": _("public open space (m²)"),
}

CLASSES = {
    "berat": _("severe slum"),
    "sedang": _("moderate slum"),
    "ringan": _("light slum"),
    "tidak_kumuh": _("no slum"),
}

STATUSES = {"submitted": _("Submitted"), "acknowledged": _("Acknowledged"), "verified": _("Verified")}

WORDS = {"status": STATUSES, "figure": FIGURES, "figures": FIGURES, "slum_class": CLASSES, "stated_class": CLASSES}

MESSAGES: dict[str, Message] = {
    # the table
    "layout_unknown": refused(
        _(
            "The table %(table)s has no criteria (1a … 7b) in its headings or lines. Which columns are read, docs/assessments-import.md says."
        )
    ),
    "numbers_ambiguous": refused(
        _(
            "The numbers in %(field)s, such as «%(text)s», can be read in two ways. Say which with --decimal comma or --decimal point."
        )
    ),
    "numeric_unclear": refused(
        _("What do the columns %(columns)s hold? Say it with --numeric volume, --numeric percent or --numeric score.")
    ),
    "rule_set_unknown": refused(_("There is no rule set %(rule_set)s; there are: %(names)s.")),
    "register_malformed": refused(
        _("The table %(table)s has no column for %(wanted)s; it has: %(columns)s. It needs an id and a name or RT.")
    ),
    "columns_unused": note(_("Columns that were not read: %(columns)s.")),
    "personal_left_out": note(
        _("Columns with names or numbers of persons were left out; nothing of them is kept: %(columns)s.")
    ),
    "sheets_left_out": note(_("Sheets of households were not opened: %(sheets)s.")),
    "totals_left_out": note(_("Rows of sums were left out: %(rows)s.")),
    # the row's place and year
    "rt_not_named": refused(_("The row names no RT.")),
    "place_not_named": refused(_("The row names no kelurahan and no kawasan, so its RT may be anywhere.")),
    "rt_id_unknown": refused(_("«%(text)s» is neither an id of %(table)s nor an RT with its RW.")),
    "rt_of_another_kawasan": refused(
        _("The row names kawasan %(kawasan)s, but RT %(rt)s belongs to %(other)s in %(table)s. Decide which is right.")
    ),
    "kawasan_id_unknown": refused(_("There is no kawasan with the id %(text)s in %(table)s.")),
    "area_unknown": refused(
        _(
            "The decree has no slum area %(key)s. Import its polygon first with load_slum_areas, or correct the RT in the file."
        )
    ),
    "area_several": refused(_("%(key)s may be several slum areas of the decree. Name the kelurahan as well.")),
    "kawasan_unknown": refused(
        _("The decree has no kawasan «%(given)s», and %(kabupaten)s no kelurahan of that name.")
    ),
    "kawasan_suggested": refused(
        _(
            "The decree has no kawasan «%(given)s», and %(kabupaten)s no kelurahan of that name. Did you mean %(suggestions)s? If so, add"
            ' --alias "%(given)s=%(first)s".'
        )
    ),
    "year_missing": refused(_("The row names no year. Add a column «tahun», or say --year.")),
    "year_impossible": refused(_("%(year)s is no year of a survey: from 1990 to this year.")),
    "rule_set_choose": refused(
        _(
            "In %(year)s the rules of 2018 were not in force. Say by which rules is scored, such as --rule-set %(names)s."
        )
    ),
    "assessment_twice": refused(
        _("%(key)s has several rows for %(year)s: %(others)s. Which one holds must be decided first.")
    ),
    "assessment_signed": refused(
        _(
            "The assessment of %(key)s for %(year)s differs, and it is %(status)s already. Put it back to draft with a note before you load it"
            " again."
        )
    ),
    # what cannot be trusted
    "columns_shifted": refused(
        _(
            "From the column %(first)s on the cells stand %(columns)s column(s) to the right of their headings: read so, %(moved)s of %(of)s"
            " criteria fit their volumes, as they stand %(agreeing)s. Move them back in the file."
        )
    ),
    "columns_shifted_left": refused(
        _(
            "From the column %(first)s on the cells stand %(columns)s column(s) to the left of their headings: read so, %(moved)s of %(of)s"
            " criteria fit their volumes, as they stand %(agreeing)s. Move them back in the file."
        )
    ),
    "cell_malformed": refused(_("«%(text)s» in %(field)s cannot be read. Correct the cell.")),
    "figure_impossible": refused(
        _("%(value)s cannot be the number of %(figure)s: whole, not negative, and not beyond measure.")
    ),
    "volume_impossible": refused(_("The volume %(value)s of %(criterion)s is beyond measure.")),
    "volumes_none": refused(_("The row has no volume of any criterion.")),
    # what is kept and told
    "claim_malformed": warning(_("«%(text)s» in %(field)s cannot be read and was not compared.")),
    "volumes_missing": warning(_("No volume for %(criteria)s: they count 0 until they are entered.")),
    "volumes_not_asked": warning(_("%(rule_set)s does not score %(criteria)s: the volumes are kept and not counted.")),
    "volume_negative": warning(
        _(
            "%(criterion)s: the volume %(volume)s is negative (%(share_percent)s %%). It is kept and flagged; ask who surveyed it."
        )
    ),
    "volume_above_whole": warning(
        _(
            "%(criterion)s: the volume %(volume)s is more than the whole, %(figure)s %(whole)s (%(share_percent)s %%). It is kept and flagged;"
            " ask who surveyed it."
        )
    ),
    "whole_missing": warning(
        _(
            "Missing or 0: %(figure)s. The volumes of %(criteria)s have nothing to be divided by and count 0 until it is entered."
        )
    ),
    "row_copied": warning(
        _(
            "The row repeats row %(other)s (%(other_name)s) in every figure and volume. Was it copied? Ask who surveyed it."
        )
    ),
    "figure_differs": warning(_("%(figure)s: the file says %(stated)s, %(table)s says %(other)s. The file counts.")),
    # what the file says follows from its volumes, and does not
    "share_contradicts": warning(
        _(
            "%(criterion)s: the file says %(stated_percent)s %%, its volume %(volume)s of %(figure)s %(whole)s makes %(share_percent)s %%."
        )
    ),
    "share_of_another_whole": warning(
        _(
            "%(criterion)s: the file says %(stated_percent)s %%, so it divided %(volume)s by %(implied)s; by %(figure)s %(whole)s it is"
            " %(share_percent)s %%."
        )
    ),
    "score_impossible": warning(
        _(
            "%(criterion)s: the file scores %(stated)s, which is none of %(allowed)s; %(share_percent)s %% makes %(score)s."
        )
    ),
    "score_of_another_share": warning(
        _(
            "%(criterion)s: the file scores %(stated)s from its share of %(stated_percent)s %%; from its volume, %(share_percent)s %%, it is"
            " %(score)s."
        )
    ),
    "score_contradicts": warning(
        _("%(criterion)s: the file scores %(stated)s, its own share of %(share_percent)s %% makes %(score)s.")
    ),
    "mean_of_scored_only": warning(
        _(
            "Aspect %(aspect)s: the file's mean of %(stated_percent)s %% leaves out criteria without a score; all together have %(mean_percent)s %%."
        )
    ),
    "mean_contradicts": warning(
        _("Aspect %(aspect)s: the file's mean is %(stated_percent)s %%, its volumes make %(mean_percent)s %%.")
    ),
    "sectoral_contradicts": warning(
        _("The file's mean of all aspects is %(stated_percent)s %%, its volumes make %(sectoral_percent)s %%.")
    ),
    "total_not_its_sum": warning(
        _("The file's total is %(stated)s, but its own scores add up to %(sum)s; its volumes make %(total)s.")
    ),
    "total_of_wrong_scores": warning(
        _("The file's total is %(stated)s, its volumes make %(total)s: the scores of %(criteria)s are wrong.")
    ),
    "total_contradicts": warning(_("The file's total is %(stated)s, its volumes make %(total)s.")),
    "class_not_its_total": warning(
        _(
            "The file says %(stated_class)s, which its own total of %(stated_total)s does not make; its volumes make %(total)s, %(slum_class)s."
        )
    ),
    "class_contradicts": warning(_("The file says %(stated_class)s, its volumes make %(total)s, %(slum_class)s.")),
    "recap_contradicts": warning(
        _(
            "%(criterion)s: the sheet of scores has the volume %(volume)s, the recap sheet makes it %(recap)s. The scores count."
        )
    ),
    # the figures of whole kawasan
    "kawasan_copied": warning(
        _(
            "Row %(table_row)s of %(table)s, %(kawasan)s: %(figures)s (%(stated)s) are a copy of the row above, %(other)s; the RT add up to"
            " %(sum)s. The RT count."
        )
    ),
    "kawasan_differs": warning(
        _(
            "Row %(table_row)s of %(table)s, %(kawasan)s: %(figures)s are %(stated)s, the RT add up to %(sum)s. The RT count."
        )
    ),
    # works
    "work_columns_missing": refused(
        _(
            "The table %(table)s has no column for %(wanted)s; it has: %(columns)s. Works need RT, criterion, volume and year."
        )
    ),
    "criterion_unknown": refused(_("«%(text)s» is no criterion (1a … 7b).")),
    "work_volume_missing": refused(_("The row has no volume.")),
    "work_volume_negative": refused(_("The volume %(volume)s is negative: a work cannot add to what is missing.")),
    "work_activity_missing": refused(_("The row does not say what was done.")),
    "work_twice": refused(_("The row's id %(key)s is used by row %(other)s already.")),
    "fund_unknown": warning(_("«%(text)s» is no known source of funds: it is kept as «other».")),
    "work_above_deficiency": warning(
        _(
            "%(criterion)s: with this row works of %(volume)s are reported up to %(year)s, the survey found %(deficiency)s. What is left is 0,"
            " never less."
        )
    ),
    "work_without_assessment": note(
        _("%(count)s slum areas have works and no assessment: their works lower nothing until they are assessed.")
    ),
    "work_of_untouched_criterion": warning(
        _(
            "%(criterion)s: the survey found no deficiency here, so the work lowers nothing. Is it the right RT and criterion?"
        )
    ),
}

register(MESSAGES, WORDS)
