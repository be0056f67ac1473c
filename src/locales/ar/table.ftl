# قوائم من جداول البيانات.

table-file = ملف جدول البيانات
table-file-hint = Excel (.xlsx) أو LibreOffice (.ods) أو نص (.csv)، 4 ميغابايت على الأكثر. لا يضر عنوان فوق الأعمدة. لا يُضاف شيء قبل أن تتم رؤيته.
table-text = سطور الجدول
table-look = معاينة
table-line = السطر
table-empty = لا شيء تحت العناوين
table-heading = عنوان العمود { $column } غير معروف
table-repeated = عنوان العمود { $column } مكرر
table-longer = خانات أكثر من العناوين
table-garbled = لا يمكن قراءة هذا السطر
table-twice = هذا موجود في السطر { $line }
table-days = تعذرت قراءة هذه الأيام: مثال lun-ven أو Monday, Thursday
table-hours = تعذرت قراءة هذه الساعات: مثال 8:00-16:00
table-nobody = لا أحد بهذا الاسم هنا
table-several = عدة أشخاص بهذا الاسم: يلزم بريدهم الإلكتروني
table-otherwise = السطر { $line } يقول شيئًا آخر عن الشيء نفسه
table-all-day = طوال اليوم
table-refused =
    { $table-refused ->
       *[file_unknown] تعذرت قراءة هذا الملف: ليس ‎.xlsx ولا ‎.ods ولا نصًا، أو أنه تالف. الرجاء حفظه مجددًا بإحدى هذه الصيغ.
        [changed_meanwhile] تغيّر شيء في هذه الأثناء: تلزم المعاينة مرة أخرى.
        [file_locked] هذا الملف يطلب كلمة مرور أو هو من Excel قديم (‎.xls). الرجاء حفظه بصيغة ‎.xlsx دون كلمة مرور.
        [file_too_large] هذا الملف كبير جدًا: 5000 سطر و60 عمودًا على الأكثر. يكفي إبقاء القائمة.
        [file_empty] لا توجد قائمة في هذا الملف.
    }
