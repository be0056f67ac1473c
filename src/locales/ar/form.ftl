# ما تشترك فيه نماذج اللوحة.

form-read-only = القراءة متاحة هنا من دون تعديل.
form-lines-hint = لحذف سطر يمكن اختيار — أو إفراغه. السطر الأخير للإضافة. من دون تواريخ يسري في كل وقت.
form-from = من
form-until = حتى
form-save = حفظ
form-differs = يختلف عمّا هو محفوظ: { $fields }. ما كُتب ما زال في الأسفل. الحفظ مرة أخرى يضعه مكانه.
form-line = السطر { $line }
form-fault-at = { $place }: { $fault }
form-field =
    { $form-field ->
        [given_name] الاسم الأول
        [family_name] اسم العائلة
        [mail] البريد الإلكتروني
        [mail_fails] الرسائل التي تعود
        [phone] الهاتف
        [locale] لغة الرسائل
        [kind] الفئة
        [birth_date] تاريخ الميلاد
        [guest_places] أماكن الضيوف
        [roles] الأدوار
        [languages] اللغات
        [clearances] الشهادات
        [contracts] العقود
        [workplace] مكان العمل
        [weekly_minutes] ساعات الأسبوع
        [profile] القواعد
        [from] من
        [until] حتى
        [starts_at] البداية
        [ends_at] النهاية
        [id] هذا الشخص
        [people] الأشخاص
        [site] الموقع
        [activity] النشاط
        [translations] بلغات أخرى
        [location] المكان
        [weekdays] أيام الأسبوع
        [person] الشخص
        [version] النسخة
        [activities] الأنشطة
        [wanted] مرات في الأسبوع
        [weekly] الساعات
        [recurrence] الوتيرة
        [weekday] يوم الأسبوع
        [start] البداية
        [end] النهاية
        [unpaid_break] استراحة غير مدفوعة
        [paid_break] استراحة مدفوعة
        [positions] المطلوبون
        [minimum] على الأقل
        [ideal] الأفضل
        [team] في الفريق
        [any_of] اللغات
        [group] المجموعة
        [gender_rule] للنساء فقط أو للرجال فقط
        [only] لمن
        [kinds] الفئات
        [reason] السبب كتابةً
        [approved_by] الموافقة من
        [prerequisites] ما يلزم كل شخص
        [pair] ثنائيات
        [beside_experienced] إلى جانب شخص ذي خبرة
        [minimum_age] سن المتطوعين والمتطوعات
        [closed_on_holidays] العطل الرسمية
        [meeting] اجتماع
        [exceptions] أيام خاصة
        [date] اليوم
        [plan] ما يسري
        [name] الاسم
        [time_zone] المنطقة الزمنية
        [places] الأماكن
        [minors] قاصرون
        [looks_for_somebody] البحث عن بديل
        [offers_to_more] عروض أكثر من الأماكن
        [reminders] التذكيرات
        [swaps] التبادل
        [address] العنوان
        [disclosure] من يرى العنوان
        [meeting_point] مكان اللقاء
        [zone] المنطقة
        [own_id] الرمز
       *[other] النموذج
    }
form-fault =
    { $form-fault ->
        [required] هذا ناقص
        [length] فارغ أو قصير جداً أو طويل جداً
        [characters] فيه رموز لا يمكن أن تكون هنا
        [type] لا يمكن قراءته
        [range] أقل أو أكثر من اللازم
        [date] هذا اليوم غير موجود في التقويم
        [instant] هذا ليس يوماً أو وقتاً
        [mail] هذا ليس عنوان بريد إلكتروني
        [phone] هذا ليس رقم هاتف
        [unknown_word] هذه الكلمة غير معروفة هنا
        [unknown_site] هذا الموقع غير موجود
        [unknown_profile] هذه القواعد غير موجودة
        [identifier] هذا الموقع غير موجود
        [beyond_reach] هذا يخص مواقع الآخرين
        [taken] تمت الإضافة من قبل
        [repeated] هذا مكرر
        [overlap] سطران يسريان في اليوم نفسه
        [ends_before_start] النهاية قبل البداية
        [kind] هذا لا يناسب الفئة
        [more] هناك أخطاء أخرى لم تُذكر هنا
        [time] هذه ليست ساعة من اليوم
        [minimum_above] هذا أكثر من الحد الأقصى أو من الأفضل
        [break_too_short] بعد 6 ساعات يحق للموظفين والموظفات 15 دقيقة استراحة على الأقل
        [break_too_long] الاستراحة أقصر من المناوبة
        [unknown_location] هذا المكان غير موجود
        [unknown_time_zone] هذه ليست منطقة زمنية مثل Europe/Brussels
        [order] الأيام بالترتيب، الأقدم أولاً
        [own_name] حروف لاتينية وأرقام و- و_، 40 على الأكثر
        [one_of] يُختار نموذج أو يُكتب نص
        [unknown_template] لا يوجد هذا النموذج هنا
        [limited_address] هذا العنوان ليس للجميع: الأفضل ذكر مكان اللقاء
        [month] هذا ليس شهرًا
        [past] هذا مضى
        [recurrence] ليست قاعدة تكرار بالأيام، مثل FREQ=MONTHLY;BYDAY=2TU,4TU
        [not_yet_due] هذه الأيام تُستحق لاحقًا
        [used_up] تبقى أيام أقل في تلك السنة
        [changed] تغيّر ذلك في هذه الأثناء: يلزم النظر مرة أخرى
        [never] لا يوم من الأيام المختارة كذلك: لن تقام المناوبة أبدًا
        [unused] لا شيء من هذا الموقع يجري هناك عندئذ
        [gap] الموقع مفتوح حتى يوم قبل ذلك: تُسجَّل أيام الإغلاق في تقويمه
        [already_so] الأمر كذلك من قبل
        [unknown_vehicle] لا توجد هذه المركبة
        [no_driver] لا يُطلب من أحد فيها رخصة قيادة B
        [outside_shift] للجولة ساعات أخرى
       *[other] فيه خطأ
    }
form-refused =
    { $form-refused ->
        [version_mismatch] تغيّر هذا في هذه الأثناء من طرف آخر. لم يُحفظ شيء.
        [broken_reference] ما زال يرتبط به شيء آخر: لا يُحذف.
        [already_exists] تمت إضافته من قبل.
        [forbidden] لا يوجد حق للقيام بذلك هنا.
        [not_found] لم يعد هذا موجوداً.
        [garbled] النموذج غير مكتمل. تُرجى المحاولة مرة أخرى.
       *[other] لم يتم ذلك. تُرجى المحاولة مرة أخرى.
    }
form-said =
    { $form-said ->
        [saved] تم الحفظ.
        [added] تمت الإضافة.
        [removed] تم الحذف.
        [day] تم تسجيل اليوم.
       *[other] تم.
    }
form-or = أو
form-remove = حذف
form-remove-sure = نعم، حذف
month-of-year = { $month } { $year }
weekday-short =
    { $day ->
        [1] إث
        [2] ثل
        [3] أر
        [4] خم
        [5] جم
        [6] سب
       *[7] أح
    }
form-days = أيام خاصة
form-days-hint = الأسابيع المخطط لها لا تتغيّر. ما يُسجَّل هنا يسبق يوم الأسبوع والعطل الرسمية.
form-days-none = لا يوم خاص مسجل ابتداءً من اليوم.
form-day = اليوم
form-day-plan = ما يسري في هذا اليوم
form-day-note = تسجيل اليوم
form-day-back = كالمعتاد
form-day-choose = يمكن اختيار يوم من التقويم أو كتابته هنا.
form-day-is =
    { $form-day-is ->
        [normal] كالمعتاد
        [closed] مغلق
        [open] في ساعاته المعتادة
        [hours] في ساعات أخرى
        [holiday] عطلة رسمية
        [on] قائم
        [shut] الموقع غير مفتوح
        [otherwise] على غير المعتاد
       *[other] غير قائم
    }
form-day-as = كما في يوم { $weekday }
form-day-hours = في ساعات أخرى: { $hours }
