# الأيام والساعات والأشخاص. قبل الساعة مسافة غير منقسمة.
# أسماء الأدوار هنا أسماء أفعال، فلا تدل على رجل أو امرأة.

weekday =
    { $day ->
        [1] الاثنين
        [2] الثلاثاء
        [3] الأربعاء
        [4] الخميس
        [5] الجمعة
        [6] السبت
       *[7] الأحد
    }
month =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
day = { $day }
day-of-month = { $day } { $month }
full-date = { $day } { $year }
date = { $weekday } { $day }
midnight = منتصف الليل
within-a-day = { $date }، من { $start } إلى { $end }
over-midnight = من { $date } الساعة { $start } إلى { $next } الساعة { $end }
duration =
    { $minutes ->
        [0] { $hours ->
            [one] ساعة واحدة
            [two] ساعتان
            [few] { $hours } ساعات
           *[other] { $hours } ساعة
        }
       *[other] { $hours ->
            [one] ساعة
            [two] ساعتان
            [few] { $hours } ساعات
           *[other] { $hours } ساعة
        } و{ $minutes ->
            [one] دقيقة
            [two] دقيقتان
            [few] { $minutes } دقائق
           *[other] { $minutes } دقيقة
        }
    }
clock-back = انتباه: في تلك الليلة يبدأ التوقيت الشتوي. المدة أطول بساعة من المعتاد: { $duration } في المجموع.
clock-forward = انتباه: في تلك الليلة يبدأ التوقيت الصيفي. المدة أقصر بساعة من المعتاد: { $duration } في المجموع.

role-coordinator = تنسيق
role-deputy_coordinator = مساعدة في التنسيق
role-shelter_worker = مهام متنوعة في المركز
role-youth_worker = مرافقة تربوية
role-intercultural_mediator = وساطة بين الثقافات
role-night_watch = إشراف ليلي
role-project_officer = متابعة المشاريع
role-activity_officer = تنظيم الأنشطة
role-social_worker = عمل اجتماعي
role-lawyer = استشارة قانونية
role-interpreter = ترجمة شفوية
role-stock_manager = إدارة المخزون
role-driver = قيادة السيارة
role-intern = تدريب ميداني
role-office = المقر الرئيسي
role-volunteer = تطوع
role-host_household = أسرة مضيفة

semicolon = { "؛ " }
comma = { "، " }
