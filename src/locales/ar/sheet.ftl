# A roster as a table for spreadsheets and for the wall.

sheet-title = الجدول { $week }
sheet-day = اليوم
sheet-date = التاريخ
sheet-from = من
sheet-until = إلى
sheet-site = الموقع
sheet-place = المكان
sheet-activity = النشاط
sheet-role = الدور
sheet-who = الشخص
sheet-standing = الحالة
sheet-note = ملاحظة
sheet-open = شاغر
sheet-guest = حضور ليوم واحد
sheet-somebody = شخص
sheet-missing =
    { $count ->
        [one] مكان واحد شاغر
        [two] مكانان شاغران
        [few] { $count } أماكن شاغرة
       *[other] { $count } مكانًا شاغرًا
    }
sheet-state =
    { $sheet-state ->
        [proposed] مقترح، لم يُطلب بعد
        [offered] بانتظار الرد
        [confirmed] مؤكد
        [assigned] مقرر، لم يُنشر بعد
       *[other] منشور
    }
sheet-people = الأشخاص
sheet-given-name = الاسم
sheet-family-name = اسم العائلة
sheet-mail = البريد الإلكتروني
sheet-phone = الهاتف
sheet-birth = تاريخ الميلاد
sheet-kind = الفئة
sheet-roles = الأدوار
sheet-languages = اللغات
sheet-written-in = لغة الرسائل
sheet-homes = المواقع
sheet-guest-places = أماكن الاستقبال
sheet-templates = القوالب
sheet-days = الأيام
sheet-rhythm = الوتيرة
sheet-hours = الساعات
sheet-least = الحد الأدنى
sheet-best = الأفضل
sheet-unpaid = استراحة غير مدفوعة
sheet-paid = استراحة مدفوعة
sheet-first-day = أول يوم
sheet-last-day = آخر يوم
sheet-offers = التوفر
sheet-wanted = مرات في الأسبوع
sheet-activities = الأنشطة
