# القواعد بكلمات بسيطة.

rules-title = القواعد
rules-all = كل القواعد
rules-lead = بحسب هذه القواعد يُبحث عن الجداول وتُفحص. لكل فئة تُحتسب أحدث القواعد التي بدأت.
rules-add = إضافة قواعد
rules-new = قواعد جديدة
rules-new-hint = هل يتغيّر رقم ابتداءً من يوم ما؟
rules-new-from = كتابة قواعد جديدة انطلاقاً من هذه
rules-name = الاسم
rules-binds = لمن
rules-contracts = فقط العقود التي تذكرها
rules-standard-name =
    { $rules-standard-name ->
        [employee] موظفو النهار
        [night_watch] الحراسة الليلية
        [intern] المتدربون
       *[volunteer] المتطوعون
    }
rules-standard-source =
    { $rules-standard-source ->
        [employee] قانون 16 مارس 1971، المواد 19 و21 و38 مكرر ثالثًا
        [night_watch] قانون 16 مارس 1971، المواد 19 و21 و35 و38 مكرر ثالثًا؛ المرسوم الملكي المؤرخ 16 يوليو 2004
        [intern] قانون 16 مارس 1971؛ اتفاقية التدريب
       *[volunteer] قواعد المنظمة نفسها؛ قانون 3 يوليو 2005
    }
rules-since = تسري من
rules-source = المصدر
rules-counts = سارية اليوم
rules-what = ما هي
rules-standard = لم تُكتب هذه القواعد هنا: هي قواعد القانون والدار كما يعرفها البرنامج.
rules-figures-hint = تُكتب المدد بالساعات، مثل 9 أو 8:30 أو 37,5.
rules-empty = إذا تُرك فارغاً:
rules-write-down = كتابة هذه القواعد
rules-remove-title = حذف هذه القواعد
rules-remove-hint = القواعد التي يذكرها عقد تبقى. من دون قواعد لفئة ما تسري قواعد القانون.
rules-holds =
    { $rules-holds ->
        [yes] نعم
       *[other] لا
    }
rules-preferably = حيث أمكن
rules-kept = لا يخالف البحث هذه القواعد أبداً، وما كُتب عنده «حيث أمكن» يلتزم به قدر المستطاع.
rules-group =
    { $rules-group ->
        [hours] الساعات
        [rest] الراحة
        [nights] الليالي
        [leave] الإجازات
        [expenses] تعويض مصاريف المتطوعين
       *[other] النشر
    }
rules-absent =
    { $rules-absent ->
        [daily_rest_minor] كما للجميع
        [rest_after_night] كما بعد أي دوام
        [average_from] 1 يناير 2024
        [daily_maximum_long_week] كما في الأسابيع الأخرى
        [notice_working_days] لا مهلة
        [notice_days_preferred] لا مهلة
        [daily_rest] لا حد أدنى
        [weekly_rest] لا حد أدنى
        [shortest_duty] لا حد أدنى
        [shortest_night] لا حد أدنى
        [rest_after_nights] لا حد أدنى
        [weekends_off_of_four] لا حد أدنى
        [extra_legal_days] لا شيء
        [extra_legal_after_months] من البداية
        [expenses_a_day] لا شيء
        [expenses_day_maximum] كما في الملف القياسي
        [expenses_year_maximum] كما في الملف القياسي
       *[other] لا حد
    }
rules-figure =
    { $rules-figure ->
        [name] الاسم
        [source] المصدر
        [valid_from] يسري من
        [kind] لمن
        [daily_maximum] أطول دوام
        [daily_maximum_long_week] أطول دوام في أسبوع طويل
        [clock_change_night] ليلة تغيير الساعة تُحسب بحسب الجدول
        [weekly_maximum] ساعات الأسبوع كحد أقصى
        [weekly_average] متوسط ساعات الأسبوع
        [average_from] بداية هذه الفترات
        [weekly_preferred] ساعات الأسبوع المفضلة
        [contract_tolerance] الفرق عن ساعات العقد
        [shortest_duty] أقصر دوام
        [shortest_night] أقصر مناوبة ليلية
        [daily_rest] الراحة بين دوامين
        [daily_rest_minor] الراحة بين دوامين قبل سن 18
        [rest_after_night] الراحة بعد مناوبة ليلية
        [weekly_rest] الراحة الأسبوعية
        [consecutive_days_preferred] أيام متتالية مفضلة
        [weekends_off_of_four] عطل أسبوعية حرة من أربع
        [no_night_work] لا عمل ليلي
        [night_health_check] فحص صحي لليالي
        [consecutive_nights_maximum] ليالٍ متتالية كحد أقصى
        [consecutive_nights_preferred] ليالٍ متتالية مفضلة
        [rest_after_nights] الراحة بعد عدة ليالٍ
        [nights_a_week_preferred] ليالي الأسبوع المفضلة
        [notice_working_days] أيام العمل المسبقة للدوام الجزئي المتغير
        [notice_days_preferred] أيام مسبقة مفضلة
        [extra_legal_days] أيام إجازة إضافية في السنة
        [extra_legal_after_months] أشهر العقد قبل الأيام الإضافية
        [expenses_a_day] تعويض جزافي لليوم
        [expenses_day_maximum] أقصى تعويض في اليوم
        [expenses_year_maximum] أقصى تعويض في السنة
       *[other] النموذج
    }
rules-means =
    { $rules-means ->
        [daily_maximum] ساعات دوام واحد: مناوبات متقاربة.
        [daily_maximum_long_week] في أسبوع يزيد على خمسة أيام ونصف.
        [clock_change_night] يُحكم على أطول دوام بالساعات المقررة، ويحسب الأسبوع الساعات الفعلية.
        [weekly_maximum] لا يزيد أي أسبوع على ذلك.
        [weekly_average] على فترات ثابتة من أربعة أسابيع. الأسبوع غير المعروف يُعدّ عند المتوسط.
        [average_from] يوم في الأسبوع الأول من إحدى فترات الأسابيع الأربعة.
        [weekly_preferred] يُتجنب ما زاد على ذلك.
        [contract_tolerance] تقترب الساعات من ساعات العقد بهذا القدر في متوسط الأسبوع.
        [shortest_duty] لا يأتي أحد لأقل من ذلك.
        [shortest_night] في المناوبة الليلية ثلاث ساعات على الأقل بين منتصف الليل والخامسة.
        [daily_rest] الوقت الحر بين نهاية دوام وبداية التالي.
        [daily_rest_minor] الراحة نفسها للأصغر سناً.
        [rest_after_night] حيث تختلف عن الراحة بعد دوام آخر.
        [weekly_rest] دفعة واحدة، من بداية الاثنين إلى منتصف ليل الأحد.
        [consecutive_days_preferred] يُتجنب كل يوم إضافي.
        [weekends_off_of_four] العطلة الأسبوعية حرة من الجمعة 22:00 إلى الاثنين 05:00.
        [no_night_work] لا شيء بين 20:00 و06:00.
        [night_health_check] تتطلب المناوبات الليلية فحصاً صحياً سارياً.
        [consecutive_nights_maximum] لا يزيد أحد على ذلك.
        [consecutive_nights_preferred] تُتجنب كل ليلة إضافية.
        [rest_after_nights] بعد ثلاث ليالٍ متتالية أو أكثر.
        [nights_a_week_preferred] تُتجنب كل ليلة إضافية في الأسبوع.
        [notice_working_days] يُنشر الجدول الجزئي المتغير قبل هذا العدد من أيام العمل، والتأخر عنه يتطلب سبباً مكتوباً.
        [notice_days_preferred] يُفضل نشر جدول كل شخص قبل هذا العدد من الأيام.
        [extra_legal_days] أيام إجازة فوق الإجازة القانونية في السنة الميلادية.
        [extra_legal_after_months] تُستحق بعد هذا العدد من أشهر العقد.
        [expenses_a_day] باليورو، لمن يطلبه من المتطوعين، عن كل يوم حضروا فيه.
        [expenses_day_maximum] ما يسمح به القانون: مرسوم ملكي يُعدَّل كل سنة.
        [expenses_year_maximum] ما يسمح به القانون من كل المنظمات معًا: حد لا يُتجاوز.
       *[other] النموذج
    }
