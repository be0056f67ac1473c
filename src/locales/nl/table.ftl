# Lijsten uit rekenbladen.

table-file = Bestand van het rekenblad
table-file-hint = Excel (.xlsx), LibreOffice (.ods) of tekst (.csv), hoogstens 4 MB. Een titel boven de kolommen stoort niet. Niets wordt toegevoegd voor je het gezien hebt.
table-text = Regels van het rekenblad
table-look = Bekijken
table-line = Regel
table-empty = onder de titels staat niets
table-heading = de titel van kolom { $column } kennen we niet
table-repeated = de titel van kolom { $column } staat er twee keer
table-longer = meer cellen dan titels
table-garbled = deze regel is niet te lezen
table-twice = dit staat al op regel { $line }
table-days = deze dagen zijn niet te lezen: schrijf bijvoorbeeld ma-vr, of maandag, donderdag
table-hours = deze uren zijn niet te lezen: schrijf bijvoorbeeld 8u-16u
table-nobody = niemand heet hier zo
table-several = meerdere mensen heten zo: voeg hun e-mail toe
table-otherwise = regel { $line } zegt iets anders over hetzelfde
table-all-day = de hele dag
table-refused =
    { $table-refused ->
       *[file_unknown] Dit bestand is onleesbaar: geen .xlsx, .ods of tekst, of het is beschadigd. Bewaar het opnieuw in een van die formaten.
        [changed_meanwhile] Intussen is er iets veranderd: bekijk nog eens wat er zou gebeuren.
        [file_locked] Dit bestand vraagt een wachtwoord of is van een oude Excel (.xls). Bewaar het als .xlsx, zonder wachtwoord.
        [file_too_large] Dit bestand is te groot: hoogstens 5.000 regels en 60 kolommen. Hou alleen de lijst.
        [file_empty] In dit bestand staat geen lijst.
    }
