# الجولات: توصيل، طعام فائض، نقل.

round-title = الجولات
round-explained = توصيل، طعام فائض، نقل: الموقع الذي يستلم يقول إن كان ذلك مناسبًا، كي لا ينتظر أحد.
round-new = التخطيط لجولة
round-new-explained = تصبح الجولة نوبة من الأسبوع. تصل رسالة إلى المواقع التي تقف عندها، وتقول إن كانت تستلم ما يُحضَر.
round-received = ما يجب استلامه
round-nothing-received = لا شيء معلن الآن.
round-own = جولاتنا
round-none = لا جولة مخطط لها.
round-kind =
    { $round-kind ->
        [delivery] توصيل
        [surplus_food] جمع طعام فائض
       *[move] نقل
    }
round-with = مع { $vehicle }
round-stops =
    { $count ->
        [one] محطة واحدة
        [two] محطتان
        [few] { $count } محطات
       *[other] { $count } محطة
    }
round-stops-awaited =
    { $count ->
        [one] جواب واحد منتظر
        [two] جوابان منتظران
        [few] { $count } أجوبة منتظرة
       *[other] { $count } جوابًا منتظرًا
    }
round-stops-declined =
    { $count ->
        [one] رفض واحد
        [two] رفضان
       *[other] { $count } رفض
    }
round-stop = المحطة { $count }
round-awaited = الجواب منتظر.
round-said =
    { $round-said ->
        [accepted] قبول من { $name }، { $date }
       *[declined] رفض من { $name }، { $date }
    }
round-outcome =
    { $round-outcome ->
        [delivered] تم التسليم
        [in_part] تم التسليم جزئيًا
       *[not_delivered] لم يتم التسليم
    }
round-note = ملاحظة عند الحاجة
round-accept = نستلم ذلك
round-decline = غير ممكن
round-delivered = تم التسليم
round-in-part = تم التسليم جزئيًا
round-not-delivered = لم يتم التسليم
round-vehicles = المركبات
round-no-vehicles = لا مركبة بعد.
round-vehicle-name = اسم المركبة
round-vehicle-of = تابعة لأي موقع
round-vehicle-add = إضافة هذه المركبة
round-when = متى، وبماذا، ومع من
round-what-kind = ماذا
round-begins = الانطلاق
round-vehicle = المركبة
round-vehicle-unknown = غير معروفة بعد
round-driver = القيادة
round-driver-employed = من يعمل في القيادة
round-driver-volunteer = من يتطوّع ولديه رخصة قيادة B
round-helpers = عدد من يتطوّع للمساعدة
round-stops-title = المحطات
round-stops-hint = لإزالة محطة، تُفرَغ حقولها. المحطة عند آخرين (متجر، متبرع) ليس لها موقع: يُكتب مكانها.
round-at-site = الموقع
round-elsewhere = مكان آخر
round-where = أين بالضبط
round-from = ليس قبل
round-until = ليس بعد
round-what = ما يُحضَر أو يُؤخذ
round-plan = التخطيط لهذه الجولة
round-team = فريق هذه الجولة
round-change = تعديل الجولة
round-change-hint = المحطة التي لا تتغيّر تحتفظ بجوابها. أما غيرها فيُسأل الموقع عنها من جديد.
round-call-off = إلغاء الجولة
round-call-off-hint = تصل رسالة إلى المواقع التي كانت ستقف عندها. تبقى النوبة: يمكن إزالة من فيها عند الحاجة.
round-call-off-sure = نعم، إلغاء
round-done =
    { $round-done ->
        [planned] تم التخطيط للجولة. تُسأل المواقع بالبريد.
        [saved] تم الحفظ.
        [called-off] أُلغيت الجولة.
        [accepted] سُجّل: تستلمون ذلك. شكرًا!
        [declined] سُجّل ذلك. شكرًا!
        [delivered] سُجّل: تم التسليم. شكرًا!
        [in_part] سُجّل ذلك. شكرًا!
        [not_delivered] سُجّل ذلك. شكرًا!
        [added] أُضيفت المركبة.
        [removed] حُذفت المركبة.
       *[other] تم.
    }
round-field =
    { $round-field ->
        [kind] ماذا
        [vehicle] المركبة
        [stops] المحطات
        [site] الموقع
        [place] أين بالضبط
        [from] ليس قبل
        [until] ليس بعد
        [what] ما يُحضَر
        [note] الملاحظة
        [name] اسم المركبة
        [location] الانطلاق
        [date] اليوم
        [start] البداية
        [end] النهاية
        [unpaid_break] الاستراحة غير المدفوعة
        [positions] الأشخاص
        [minimum] العدد
       *[other] الاستمارة
    }
round-refused =
    { $round-refused ->
        [already_exists] أُضيف ذلك من قبل.
        [vehicle_taken] هذه المركبة في جولة أخرى عندئذ. يُرجى اختيار مركبة أخرى أو وقت آخر.
        [version_mismatch] تغيّر ذلك في هذه الأثناء. يُرجى النظر والمحاولة مرة أخرى.
        [shift_begun] بدأت الجولة: لم تعد تتغيّر.
        [shift_over] انتهت الجولة.
        [too_early] تبدأ الجولة لاحقًا.
        [broken_reference] هذه المركبة مخطط لها في جولة: تبقى.
        [forbidden] هذا غير مسموح لك هنا.
       *[other] لم يتمّ ذلك. يُرجى النظر والمحاولة مرة أخرى.
    }
round-announced-subject = { $kind } { $date }: هل يمكنكم الاستلام؟
round-announced-intro = { $site } ينوي المرور عليكم. يُرجى القول إن كان أحد سيكون هناك وإن كان ذلك مناسبًا.
round-changed-subject = { $kind } { $date }: تغيّر ما كان مقررًا
round-changed-intro = غيّر { $site } جولته. يُرجى القول إن كان ذلك ما زال مناسبًا.
round-called-off-subject = { $kind } { $date }: أُلغي
round-called-off-intro = لن يمرّ { $site } عليكم. لا حاجة إلى الانتظار.
round-declined-subject = { $kind } { $date }: موقع لا يمكنه الاستلام
round-declined-intro = هذه المحطة من جولتكم غير مناسبة. يُرجى اختيار وقت آخر أو موقع آخر.
round-accepted-subject = { $kind } { $date }: موقع يمكنه الاستلام
round-accepted-intro = هذه المحطة من جولتكم مناسبة في النهاية.
round-short-subject = { $kind } { $date }: لم يُسلَّم كل شيء
round-short-intro = في هذه المحطة من جولتكم لم يُسلَّم كل شيء.
round-look = رؤية الجولة
round-sign-in = تُفتح الصفحة بعد تسجيل الدخول.
round-said-to-it = ملاحظة: { $note }
