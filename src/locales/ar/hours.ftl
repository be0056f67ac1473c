# ساعات العمل المنجزة، لمن يدفعها. لا يلتزم المتطوعون بأي منها.

hours-title = ساعات العمل المنجزة
hours-link = ساعات العمل المنجزة: لكل شخص، شهرًا بشهر
hours-month = الشهر
hours-before = → { $month }
hours-after = { $month } ←
hours-nothing = لم تكن هنا في هذا الشهر مناوبة لأي من العاملين. اختر شهرًا آخر أو موقعًا آخر.
hours-nobody = لا مناوبة في هذا الشهر.
hours-by-person = لكل شخص
hours-by-period = أربعة أسابيع
hours-name = الاسم
hours-kind = الصفة
hours-planned = المقررة
hours-done = المنجزة
hours-to-confirm = لم تُسجَّل بعد
hours-to-come = القادمة
hours-days = أيام العمل
hours-days-to-confirm = أيام لم تُسجَّل بعد
hours-absent = المناوبات الفائتة
hours-period-from = من
hours-period-until = إلى
hours-agreed = المتفق عليها
hours-balance = الفرق
hours-so-many = { $hours } س
hours-of-planned = من { $hours } س مقررة
hours-not-noted = { $hours } س لم تُسجَّل بعد
hours-still-to-come = { $hours } س قادمة
hours-absent-from =
    { $count ->
        [one] غياب مرة واحدة
        [two] غياب مرتين
        [few] غياب { $count } مرات
       *[other] غياب { $count } مرة
    }
hours-days-worked =
    { $count ->
        [zero] لا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
       *[other] { $count } يومًا
    }
hours-period = حتى { $day }:
hours-of-agreed = { $done } من { $agreed } س
hours-explained = الساعات المدفوعة دون فترات الراحة غير المدفوعة. ما لم يسجله أحد يُحسب كما هو مقرر. يُحسب اليوم مرة واحدة في المواقع المعروضة هنا من أجل قسائم الطعام، والليلة تتبع اليوم الذي تبدأ فيه. تشمل الأسابيع الأربعة كل المواقع في الأسابيع المنشورة مع ما هو قادم، وتقل الساعات المطلوبة بأيام الغياب الكاملة.
hours-yours = ما لم يسجله أحد بعد يُحسب كما هو مقرر. إن كان هناك خطأ، فأخبر من ينسّق عملك.
hours-to-confirm-title = للتأكيد
hours-to-confirm-explained = مناوبات انتهت ولم يسجل أحد من حضرها. انظر أولًا في من عمل على غير ما هو مقرر، ثم أكّد الباقي دفعة واحدة.
hours-open =
    { $count ->
        [one] { $site }: مناوبة واحدة
        [two] { $site }: مناوبتان
        [few] { $site }: { $count } مناوبات
       *[other] { $site }: { $count } مناوبة
    }
hours-confirm = { $site }: كل شيء كما هو مقرر
hours-profile = الملف
hours-as-planned = كما هو مقرر
hours-correct = ساعات أخرى أو غياب
hours-start = البداية
hours-end = النهاية
hours-note = تسجيل هذه الساعات
hours-did-not-come = تسجيل الغياب
hours-planned-so = { $hours } س، قادمة
hours-noted-nothing = { $hours } س مقررة. لم يُسجَّل شيء بعد.
hours-noted-planned = { $hours } س، كما هو مقرر
hours-noted-otherwise = { $hours } س: من { $start } إلى { $end }
hours-away = غياب في ذلك اليوم بحسب الغيابات المسجلة. إن تم الحضور رغم ذلك: كما هو مقرر، أو ساعات أخرى.
hours-less-break = ناقص استراحة { $minutes } دقيقة
hours-noted-absent = لم يتم الحضور
hours-said =
    { $hours-said ->
        [confirmed] سُجِّل: كل شيء كما هو مقرر.
        [hours] سُجِّل.
        [planned] سُجِّل: كما هو مقرر.
        [absent] سُجِّل الغياب.
       *[other] تم.
    }
hours-refused =
    { $hours-refused ->
        [not_over] لم ينته هذا بعد. سجّل الساعات بعد ذلك.
        [no_hours] لا تُحفظ ساعات للمتطوعين ولا للأسر.
        [not_expected] لم يعد هذا الشخص منتظرًا هنا. انظر مرة أخرى.
        [worked_elsewhere] كانت لهذا الشخص مناوبة أخرى حينها، هنا أو في موقع آخر. صحّحها أولًا، أو اسأل من ينسّق هناك.
        [forbidden] لا يمكنك فعل هذا هنا.
        [hours_noted] سجّل منسّق هذه الساعات.
       *[other] لم يتم هذا. انظر ثم حاول مرة أخرى.
    }
