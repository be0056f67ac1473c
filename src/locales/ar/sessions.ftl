# الجلسات.

sessions-title = الجلسات
sessions-onboarding = جلسة استقبال
sessions-add = تحضير جلسة استقبال
sessions-explained = من يحضر من المتطوعين يمكن إدراجه في الجدول ابتداءً من ذلك اليوم. والجلسة مناوبة أيضًا: يجد البحث من يديرها.
sessions-none = لا جلسات مقررة. جلسة الاستقبال تفتح الباب لأشخاص جدد.
sessions-past = جلسات سابقة
sessions-where = المكان
sessions-date = التاريخ
sessions-start = البداية
sessions-end = النهاية
sessions-places = الأماكن
sessions-invited = { $invited } من { $places } من الأماكن
sessions-came =
    { $count ->
        [one] حضر شخص واحد
        [two] حضر شخصان
        [few] حضر { $count } أشخاص
       *[other] حضر { $count } شخصًا
    }
sessions-attendees = المسجّلون
sessions-nobody = لا أحد بعد. يمكن البحث بالاسم.
sessions-attendance =
    { $sessions-attendance ->
        [present] حضور
        [absent] غياب
       *[other] تسجيل
    }
sessions-tick = موجود هنا
sessions-absent = لم يحضر
sessions-take-off = إزالة
sessions-invite = تسجيل شخص
sessions-invite-them = تسجيل
sessions-not-found = لا متطوع بهذا الاسم لم يحضر الجلسة بعد.
sessions-said =
    { $sessions-said ->
        [added] الجلسة مقررة. يمكن الآن تسجيل من سيحضر.
        [invite] تم التسجيل. لا تُرسل رسالة من هنا: يجب الإبلاغ مباشرة.
        [take-off] تمت الإزالة.
        [present] تم التسجيل: يمكن الإدراج في الجدول ابتداءً من يوم الجلسة إذا كانت الأوراق الأخرى سليمة.
        [absent] تم التسجيل. لا لوم على أحد.
       *[other] تم التسجيل.
    }
sessions-refused =
    { $sessions-refused ->
        [length] لم يبقَ مكان.
        [kind] التسجيل هنا للمتطوعين.
       *[other] هذا غير ممكن. يُرجى النظر إلى الجلسة من جديد.
    }
