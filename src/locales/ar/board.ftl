# The coordinators’ board.

board-title = أسابيعك
board-this-week = هذا الأسبوع
board-published = منشور
board-draft = مسودة
board-nothing-planned = لا شيء مخطط بعد.
board-skip = إلى المحتوى
board-where = التنقل
board-account = حسابك
board-shifts =
    { $count ->
        [one] مناوبة واحدة
        [two] مناوبتان
        [few] { $count } مناوبات
       *[other] { $count } مناوبة
    }
board-nothing-missing = لا أماكن شاغرة
board-there =
    { $count ->
        [one] مكان مشغول واحد
        [two] مكانان مشغولان
        [few] { $count } أماكن مشغولة
       *[other] { $count } مكانًا مشغولًا
    }
board-waiting =
    { $count ->
        [one] رد واحد منتظر
        [two] ردان منتظران
        [few] { $count } ردود منتظرة
       *[other] { $count } ردًا منتظرًا
    }
board-views = العرض
board-by-shift = حسب المناوبة
board-by-person = حسب الشخص
board-spreadsheet = جدول بيانات
board-filter = تصفية
board-any = الكل
board-who = من
board-name = الاسم
board-show = عرض
board-all = عرض الكل
board-days = الأيام
board-none-such = لا شيء يطابق هذه التصفية.
board-empty = لا مناوبات في هذا الأسبوع بعد. تأتي من قوالب المواقع.
board-of = من
board-locked = مثبت
board-overridden = قاعدة رُفعت كتابيًا
board-unspoken = ينقص: { $language }
board-key-settled = مؤكد أو منشور
board-key-waiting = بانتظار الرد
board-key-drafted = لم يُطلب بعد
board-week = الأسبوع { $week }
board-dates = من { $first } إلى { $last }
board-sites = { $count } مواقع
board-hours = { $hours } س
board-hours-of = { $hours } من { $agreed } س
board-kind =
    { $board-kind ->
        [employee] طاقم النهار
        [night_watch] حراسة ليلية
        [volunteer] تطوع
        [intern] تدريب
       *[other] أسرة مضيفة
    }
board-standing =
    { $board-standing ->
        [missing] شاغر
        [waiting] بانتظار الرد
       *[other] الكل
    }
