# Lists out of spreadsheets.

table-file = File of the spreadsheet
table-file-hint = Excel (.xlsx), LibreOffice (.ods) or text (.csv), 4 MB at the most. A title above the columns does no harm. Nothing is added before you have seen it.
table-text = Lines of the spreadsheet
table-look = Look at it
table-line = Line
table-empty = nothing stands below the headings
table-heading = nobody knows the heading of column { $column }
table-repeated = the heading of column { $column } stands there twice
table-longer = more cells than headings
table-garbled = this line cannot be read
table-twice = this stands in line { $line } already
table-days = these days cannot be read: write Mon-Fri for instance, or Monday, Thursday
table-hours = these hours cannot be read: write 8:00-16:00 for instance
table-nobody = nobody is called so here
table-several = several people are called so: add their mail
table-otherwise = line { $line } says something else of the same
table-all-day = all day
table-refused =
    { $table-refused ->
       *[file_unknown] This file cannot be read: no .xlsx, .ods or text, or it is damaged. Save it again in one of these formats.
        [changed_meanwhile] Something has changed meanwhile: look at it once more.
        [file_locked] This file asks for a password or is of an old Excel (.xls). Save it as .xlsx, without a password.
        [file_too_large] This file is too large: 5,000 lines and 60 columns at the most. Keep the list alone.
        [file_empty] There is no list in this file.
    }
