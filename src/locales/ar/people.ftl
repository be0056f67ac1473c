# الأشخاص وما يُحفظ عنهم.

people-title = الأشخاص
people-all = كل الأشخاص
people-add = إضافة شخص
people-new = شخص جديد
people-name-or-mail = الاسم أو البريد
people-kind = الفئة
people-home = الموقع المعتاد
people-roles = الأدوار
people-role = الدور
people-languages = اللغات
people-lapses = ينتهي قريباً
people-pages = الصفحات
people-before = السابق
people-next = التالي
people-found =
    { $count ->
        [0] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
       *[other] { $count } شخصاً
    }
people-added =
    { $count ->
        [one] تمت إضافة شخص واحد.
        [two] تمت إضافة شخصين.
        [few] تمت إضافة { $count } أشخاص.
       *[other] تمت إضافة { $count } شخصاً.
    }
people-removed = تم حذف الشخص.
people-contract = العقد
people-ends = { $what } حتى { $day }
people-ended = { $what } انتهى في { $day }
people-who = الهوية
people-given = الاسم الأول
people-family = اسم العائلة
people-mail = البريد الإلكتروني
people-mail-fails = الرسائل إلى هذا العنوان تعود
people-phone = الهاتف
people-phone-hint = لا يظهر رقم: إما أنه غير موجود أو أن إظهاره غير مسموح. الحقل الفارغ لا يغيّر شيئاً.
people-locale = لغة الرسائل
people-birth = تاريخ الميلاد
people-guests = أماكن الضيوف (للأسر)
people-workplace = مكان العمل
people-everywhere = حيثما دعت الحاجة
people-at-sites = في هذه المواقع فقط
people-other-sites = وفي مواقع تخص آخرين، وهذا يبقى كما هو:
people-clearances = الشهادات
people-clearance = الشهادة
people-contracts = العقود
people-hours = ساعات الأسبوع
people-profile = القواعد
people-profile-usual = المعتادة
people-schedule = الدوام
people-schedule-fixed = معتاد
people-schedule-variable = جزئي متغيّر
people-said =
    { $people-said ->
        [saved] تم الحفظ.
        [added] تمت إضافة الشخص.
        [away] تم تسجيل الغياب.
        [back] تم إلغاء الغياب.
        [freed] أصبحت الأماكن شاغرة. يُسأل أشخاص آخرون حيث يريد الموقع ذلك.
       *[other] تم.
    }
people-missed = ما زال الحضور متوقعًا رغم الغياب
people-free-explained = يصبح كل مكان شاغرًا فورًا: يأخذه من كان ينتظره، أو يُبحث عن شخص حيث يريد الموقع ذلك. ما لم يُنشر يبقى كما هو.
people-see-gaps = عرض ما يجب ملؤه ومن يُسأل
people-free =
    { $count ->
        [one] إخلاء هذا المكان
        [two] إخلاء هذين المكانين
        [few] إخلاء هذه الأماكن الـ{ $count }
       *[other] إخلاء هذه الأماكن الـ{ $count }
    }
people-absences = الغيابات
people-never-away = لا غياب معروف.
people-enter-absence = تسجيل غياب
people-why = السبب
people-away =
    { $people-away ->
        [leave] إجازة
        [extra_legal] يوم إجازة إضافي
        [sickness] مرض
        [training] تدريب
       *[other] سبب آخر
    }
people-first-day = اليوم الأول
people-from-time = من (الساعة)
people-last-day = اليوم الأخير
people-until-time = حتى (الساعة)
people-away-hint = من دون ساعات تكون الأيام كاملة. لا يُسأل عن سبب المرض.
people-enter = تسجيل
people-take-back = إلغاء
people-remove-title = حذف هذا الشخص
people-remove-hint = تُحذف أيضاً الغيابات والأوقات المعروضة. من له مكان في جدول يبقى.
people-remove-sure = نعم، حذف
people-remove = حذف
people-refused =
    { $people-refused ->
        [version_mismatch] تغيّرت بيانات هذا الشخص في هذه الأثناء. لم يُحفظ شيء.
        [broken_reference] لهذا الشخص مكان في جدول، أو يرتبط به شيء آخر: لا يُحذف.
        [already_exists] تمت إضافة الشخص من قبل.
        [forbidden] لا يوجد حق للقيام بذلك هنا.
        [not_found] لم يعد هذا موجوداً.
        [garbled] النموذج غير مكتمل. تُرجى المحاولة مرة أخرى.
       *[other] لم يتم ذلك. تُرجى المحاولة مرة أخرى.
    }
people-paste = لصق قائمة
people-paste-hint = تُنسخ سطور الجدول مع عناوين الأعمدة وتُلصق هنا. يظهر أولاً من ستتم إضافته. نحو 300 سطر في كل مرة.
people-paste-columns = العناوين بالفرنسية أو الهولندية أو الإنكليزية: given name, family name, mail, phone, birth date, kind, role, languages, site، وللأسر: guest places. بين عدة لغات أو أدوار أو مواقع في خانة واحدة توضع فاصلة. من دون موقع يذهب المتطوعون والمتطوعات حيثما دعت الحاجة.
people-paste-would = من ستتم إضافته
people-paste-add =
    { $count ->
        [one] إضافة شخص واحد
        [two] إضافة شخصين
        [few] إضافة كل الأشخاص وعددهم { $count }
       *[other] إضافة كل الأشخاص وعددهم { $count }
    }
people-paste-nobody = لم تتم إضافة أحد. يجب تصحيح ما يلي:
people-paste-known = موجود في القائمة: { $names }. لا يتغيّر شيء لهم.
people-paste-all-known = كلهم في القائمة من قبل: لا يتغيّر شيء.
people-download = تنزيل القائمة
people-offers = لصق أوقات التوفر
people-offers-hint = تُنسخ سطور الجدول مع عناوين الأعمدة وتُلصق هنا. يظهر أولاً ما سيتغير ولمن.
people-offers-columns = العناوين بالفرنسية أو الهولندية أو الإنكليزية: given name, family name, mail, days, hours, times a week, site, activities، أو عمود لكل يوم من الأسبوع وفيه الساعات. يمكن عدة سطور للشخص. من دون عدد: مرة لكل يوم. ما لا تذكره القائمة يبقى كما كان.
people-offers-nothing = لم يتغير شيء. يجب تصحيح ما يلي:
people-offers-would = أوقات التوفر التي ستتغير
people-offers-when = كل أسبوع
people-offers-change =
    { $count ->
        [one] الحفظ لشخص واحد
       *[other] الحفظ للأشخاص وعددهم { $count }
    }
people-offers-known = يبقون كما هم: { $names }
people-offers-all-known = كل هذا معروف: لا شيء يتغير.
people-offers-changed =
    { $count ->
        [one] تغير توفر شخص واحد.
       *[other] تغير توفر الأشخاص وعددهم { $count }.
    }
people-offers-download = تنزيل أوقات التوفر الحالية
people-extra-legal = أيام الإجازة الإضافية { $year }: { $taken } من { $days }
