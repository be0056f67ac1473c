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
board-away =
    { $count ->
        [two] مرتان، شخص غائب ما زال مُدرجًا
        [few] { $count } مرات، شخص غائب ما زال مُدرجًا
        [one] شخص غائب ما زال مُدرجًا
       *[other] { $count } مرة، شخص غائب ما زال مُدرجًا
    }
board-chip-away = غياب
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
board-holiday = عطلة رسمية
board-none-such = لا شيء يطابق هذه التصفية.
board-empty = لا مناوبات في هذا الأسبوع بعد. تأتي من قوالب المواقع.
board-of = من
board-locked = مثبت
board-overridden = قاعدة رُفعت كتابيًا
board-key = مفتاح الرموز
board-unspoken = ينقص: { $language }
board-key-settled = مؤكد أو منشور
board-key-waiting = بانتظار الرد
board-key-drafted = لم يُطلب بعد
board-key-count = ‎2/1–3: شخصان حاضران، 1 على الأقل، 3 في أفضل الأحوال
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
        [away] شخص غائب
       *[other] الكل
    }
board-back = العودة إلى الأسبوع
board-nobody = لا أحد حتى الآن.
board-heard-yes = نعم بالهاتف
board-heard-no = لا بالهاتف
board-heard-cannot = تعذّر الحضور
board-cannot-explained = يصبح المكان شاغرًا فورًا: يأخذه من كان ينتظره، أو يُبحث عن شخص حيث يريد الموقع ذلك. لا يُسأل عن السبب.
board-cannot-sure = نعم، للتسجيل
board-away-longer = مرض أو غياب أطول؟ يُسجَّل في صفحة الشخص.
board-lock = تثبيت
board-unlock = إلغاء التثبيت
board-take = إزالة
board-ask = البحث عن بديل
board-ask-explained = نسأل ثلاثة أشخاص في كل مرة بالبريد، وليس ليلًا أبدًا. أول موافقة تأخذ المكان.
board-ask-nobody = لا أحد يمكن سؤاله بالبريد.
board-ask-calls = ما يبقى: الاتصال بمن يستطيع المجيء رغم قاعدة ما، أو ترك المكان شاغرًا.
board-ask-under-way = البحث جارٍ: تظهر الردود هنا.
board-could = من يمكنه الحضور
board-could-none = لا أحد يستطيع الحضور هنا، حتى مع سبب مكتوب.
board-could-load =
    { $count ->
        [zero] لا مناوبات هذا الأسبوع
        [two] مناوبتان هذا الأسبوع
        [few] { $count } مناوبات هذا الأسبوع
        [one] مناوبة واحدة هذا الأسبوع
       *[other] { $count } مناوبة هذا الأسبوع
    }
board-look = بحث
board-look-nobody = لا أحد بهذا الاسم يستطيع المجيء هنا: موجود في هذه المناوبة أو في مكان آخر حينها، أو غائب، أو ينقصه ما لا يمكن تجاوزه.
board-ways-on = ما يساعد: طلب أقل (عدد أقل أو لغة أو وثيقة)، أو إبلاغ من لديهم الدور ليعرضوا هذا الوقت، أو ترك المكان شاغرًا الآن.
board-way-template = تغيير ما تطلبه هذه المناوبة كل أسبوع
board-reason = السبب كتابةً
board-put = وضع هنا
board-overridden-because = قاعدة رُفعت كتابيًا: { $reason }
board-against = هذا غير ممكن: { $reasons }.
board-against-reason = هناك قاعدة تمنع ذلك: { $reasons }. يصبح ممكنًا مع سبب مكتوب.
board-said =
    { $board-said ->
        [put] تم التسجيل والتثبيت: لن يغيّره أي بحث.
        [put-later] تم التسجيل والتثبيت. يعلم الشخص بذلك عند نشر التغييرات.
        [taken] تمت الإزالة.
        [locked] المكان مثبت: لن يغيره أي بحث.
        [unlocked] أُلغي تثبيت المكان.
        [yes] سُجّل الرد. شكرًا!
        [no] تم التسجيل. لا لوم على أحد.
        [asked] بدأ البحث.
        [moved] تم النقل والتثبيت: لن يغيّره أي بحث.
        [interviews] سُجِّلت المقابلات.
       *[other] تم.
    }
board-state =
    { $board-state ->
        [proposed] مقترح، لم يُطلب بعد
        [offered] بانتظار الرد
        [confirmed] مؤكد
        [declined] جاء الرد بالرفض
        [withdrawn] تعذّر الحضور
        [assigned] مقرر، لم يُنشر بعد
        [asked] طُلب سدّ الغياب، بانتظار الرد
        [waiting] على قائمة الانتظار
        [standby] حضور إن لم يأت أحد
        [interested] ربما
        [expired] لم يصل رد في الوقت
       *[other] منشور
    }
board-refused =
    { $board-refused ->
        [forbidden] لا تملك صلاحية القيام بذلك هنا.
        [not_found] لم يعد هذا المكان موجودًا. يُرجى النظر إلى الأسبوع من جديد.
        [garbled] النموذج غير مكتمل. يُرجى المحاولة من جديد.
        [house_in_use] لا يُجرَّب بيت مع أشخاص مختلَقين إلا وهو خالٍ، وما إن يكون فيه شخص حقيقي حتى لا يُخرَج أحد بكلمة واحدة.
        [somebody_real] لا يُجرَّب بيت مع أشخاص مختلَقين إلا وهو خالٍ، وما إن يكون فيه شخص حقيقي حتى لا يُخرَج أحد بكلمة واحدة.
        [changed_meanwhile] تغيّرت هذه الفترة للتو. هذه حالها الآن: يمكن النظر والمحاولة من جديد.
       *[other] تغيّر شيء في الأثناء، أو أن هذا غير ممكن هنا. يُرجى النظر ثم المحاولة من جديد.
    }
board-plan = تخطيط هذا الأسبوع
board-plan-rest = تخطيط المواقع الأخرى
board-search-fill = ملء الأسبوع
board-search-begin = البحث عن الأفضل
board-search-title = البحث عن جدول
board-search-over-title = انتهى البحث
board-search-time = { $seconds } ث من { $most } ث على الأكثر
board-search-stop = إيقاف: هذا كافٍ
board-search-look = عرض الأسبوع
board-publish = نشر
board-publish-again = نشر التغييرات
board-was-published = تم النشر. الرسائل في الطريق.
board-search =
    { $board-search ->
        [queued] يبدأ البحث بعد لحظة.
        [running] البحث جارٍ. يمكن إغلاق هذه الصفحة، فالبحث مستمر.
        [stopping] يتوقف البحث بعد لحظة.
        [proved] لا جدول أفضل: هذا مُثبت.
        [done] انتهى البحث. الأسبوع فيه أفضل جدول وُجد.
        [stopped] أُوقف البحث. الأسبوع فيه أفضل جدول وُجد.
       *[other] لم يجد البحث شيئًا. الأسبوع كما كان.
    }
board-level =
    { $board-level ->
        [law] القانون
        [minimum_cover] الحد الأدنى من التغطية
        [skills] اللغات والمهارات والأزواج
        [promises] عروض بلا رد
        [fairness] الإنصاف وساعات العقد
        [ideal_cover] التغطية المرجوة
       *[other] التفضيلات، وما يتغيّر في المسودة
    }
board-level-title = ما يُحسب، بالترتيب
board-level-now = ما ينقص
board-level-bound = في أفضل الأحوال
board-level-best = الأفضل الممكن
board-level-explained = الأقل أفضل. «في أفضل الأحوال» محسوب: لا جدول يقل عنه. كل سطر يُحسب قبل كل ما يليه.
board-level-law = ما ينقص القانون مصدره ما هو ثابت أو مثبت أو قاعدة رُفعت كتابيًا: لا يغيّره أي بحث.
board-level-broken = ما ينقص القانون، لكل شخص
board-written-to =
    { $count ->
        [0] لا أحد يتلقى رسالة.
        [one] شخص واحد يتلقى رسالة.
        [two] شخصان يتلقيان رسالة.
        [few] { $count } أشخاص يتلقون رسالة.
       *[other] { $count } شخصًا يتلقون رسالة.
    }
board-newly-asked =
    { $count ->
        [0] لا أحد يُطلب منه الرد.
        [one] شخص واحد يُطلب منه الرد.
        [two] شخصان يُطلب منهما الرد.
        [few] { $count } أشخاص يُطلب منهم الرد.
       *[other] { $count } شخصًا يُطلب منهم الرد.
    }
board-more-offers =
    { $count ->
        [one] عرض إضافي واحد، لأن التجربة تقول إن البعض لن يأتي.
       *[other] { $count } عروض إضافية على الأكثر، لأن التجربة تقول إن البعض لن يأتي.
    }
board-otherwise =
    { $count ->
        [two] يجب إبلاغ شخصين بطريقة أخرى
        [few] يجب إبلاغ { $count } أشخاص بطريقة أخرى
        [one] يجب إبلاغ شخص واحد بطريقة أخرى
       *[other] يجب إبلاغ { $count } شخصًا بطريقة أخرى
    }
board-short-notice =
    { $count ->
        [two] يُبلَّغ شخصان متأخرًا عمّا تفضّله الدار، والقانون محترَم
        [few] يُبلَّغ { $count } أشخاص متأخرًا عمّا تفضّله الدار، والقانون محترَم
        [one] يُبلَّغ شخص واحد متأخرًا عمّا تفضّله الدار، والقانون محترَم
       *[other] يُبلَّغ { $count } شخصًا متأخرًا عمّا تفضّله الدار، والقانون محترَم
    }
board-late =
    { $count ->
        [two] يُبلَّغ شخصان ذوا دوام متغيّر متأخرًا عمّا يريده القانون: يلزم سبب مكتوب.
        [few] يُبلَّغ { $count } أشخاص ذوي دوام متغيّر متأخرًا عمّا يريده القانون: يلزم سبب مكتوب.
        [one] يُبلَّغ شخص واحد ذو دوام متغيّر متأخرًا عمّا يريده القانون: يلزم سبب مكتوب.
       *[other] يُبلَّغ { $count } شخصًا ذا دوام متغيّر متأخرًا عمّا يريده القانون: يلزم سبب مكتوب.
    }
board-late-reason = لماذا التأخر؟ كتابةً
board-undo = تراجع
board-cancel = إبقاء الأمر كما كان
board-changed = تغيّرت إحدى الفترات للتو.
board-drag = يمكن سحب أي شخص بالفأرة إلى فترة أخرى، وتظهر نتيجة ذلك قبل الإفلات. أخضر: ينقص شخص هناك. نقاط زرقاء: العدد كافٍ. شرطات صفراء: قاعدة تعترض. رمادي: غير ممكن.
board-moved = تم النقل والتثبيت: لن يغيّره أي بحث.
board-undone = تم التراجع، كما كان.
board-move = نقل…
board-move-title = نقل { $name }
board-move-back = العودة إلى الفترة
board-move-told = سبق إبلاغ هذا الشخص. يمكن ذلك مع سبب مكتوب.
board-move-nowhere = لا يوجد مكان شاغر آخر مناسب هذا الأسبوع.
board-move-here = النقل إلى هنا
board-move-anyway = النقل رغم القاعدة
board-move-leaves =
    { $count ->
        [one] سينقص شخص واحد في المكان الحالي.
        [two] سينقص شخصان في المكان الحالي.
        [few] سينقص { $count } أشخاص في المكان الحالي.
       *[other] سينقص { $count } شخصًا في المكان الحالي.
    }
board-move-beyond = { $there } مقابل { $wanted } مطلوبين
board-move-hours = { $hours } س هذا الأسبوع
board-move-hours-of = { $hours } س هذا الأسبوع، من { $agreed } س
board-move-unfit = لا مكان هنا لهذا الشخص
board-needed = ينقص شخص
board-filled = شُغل { $filled } من أصل { $places } من الأماكن
board-gaps = أماكن شاغرة
board-no-gaps = لا ينقص شيء هذا الأسبوع.
board-gaps-else = لا أحد متاح دون مانع. عرض ما يزال ممكنًا
board-ask-ticked = البحث عن أشخاص للأماكن المحددة
board-asked = سُئل:
board-ask-soon = سيُسأل أول الأشخاص بعد لحظات.
board-ask-at = سيُسأل أول الأشخاص { $date } في { $time }.
board-begun =
    { $count ->
        [0] لم يُحدَّد أي مكان.
        [one] بدأ البحث لمكان واحد.
       *[other] بدأ البحث لعدد { $count } من الأماكن.
    }
board-more-gaps =
    { $count ->
        [one] ومكان آخر
       *[other] و{ $count } أماكن أخرى
    }
board-numbers = أرقام
board-cover = الحد الأدنى حسب الموقع واليوم
board-cover-explained = نسبة الأماكن اللازمة المشغولة. يظهر العدد عند الإشارة إلى الخانة.
board-as-table = كنص
board-contract-hours = الساعات والعقد، هذا الأسبوع
board-contract-hours-explained = الأبعد عن العقد أولًا. الخط يدل على العقد.
board-burdens = الليالي وعطلات نهاية الأسبوع، اثنا عشر أسبوعًا
board-burdens-explained = الأخضر: الليالي. الأصفر: أيام السبت والأحد.
board-burden = الليالي: { $nights }، أيام عطلة الأسبوع: { $weekends }
board-answers = إجابات المتطوعين حسب الأسبوع
board-answers-yes = نعم
board-answers-no = لا
board-answers-nothing = دون إجابة
board-answers-of = نعم: { $yes }، لا: { $no }، دون إجابة: { $nothing }
board-swaps = تبادلات تنتظر الموافقة
board-no-swaps = لا يوجد تبادل بانتظار موافقتك.
board-swap-gives = التنازل من { $name }: { $shift }
board-swap-consent = الموافقة
board-swap-refusal = عدم الموافقة
board-swaps-wait =
    { $count ->
        [one] تبادل واحد بانتظار موافقتك.
       *[other] { $count } تبادلات بانتظار موافقتك.
    }
board-swap-said =
    { $board-swap-said ->
        [done] تم التبادل وسيُبلَّغ الطرفان.
        [refused] لن يتم التبادل. يحتفظ كل طرف بمكانه وسيُبلَّغ بذلك.
       *[other] هناك ما يمنع التبادل الآن. يحتفظ كل طرف بمكانه.
    }
board-search-compare = عرض ما تغيّر
board-drafts = مسودات سابقة
board-drafts-explained = كل بحث يحفظ الأسبوع كما كان قبله إلى أن ينقضي الأسبوع. يمكن المقارنة بين اثنتين والعودة إلى الأخرى إن كانت أفضل.
board-drafts-none = لا شيء للمقارنة بعد. كل بحث يحفظ الأسبوع كما كان قبله، ويمكن أيضًا حفظه كما هو الآن.
board-draft-now = الأسبوع كما هو الآن
board-draft-kept =
    { $board-draft-kept ->
        [search] قبل بحث { $at }
        [return] قبل العودة في { $at }
       *[other] محفوظة في { $at }
    }
board-draft-first = مقارنة
board-draft-second = مع
board-draft-compare = مقارنة
board-draft-same = الجميع في المكان نفسه في المسودتين.
board-draft-return = العودة إلى: { $draft }
board-draft-return-explained = يبقى ما تم قفله وما وُعد به الناس وما أجابوا به. ويُحفظ الأسبوع كما هو الآن أيضًا: تمكن العودة إليه.
board-draft-keep = حفظ الأسبوع كما هو الآن للعودة إليه لاحقًا
board-draft-said =
    { $board-draft-said ->
        [kept] تم الحفظ.
        [in_part] عاد الأسبوع كما كان حينها قدر الإمكان. ما زال يختلف أدناه لم تمكن إعادته: فهو مقفل أو موعود به أو صار هناك ما يمنعه.
       *[other] عاد الأسبوع كما كان حينها.
    }
board-draft-missing = أماكن دون الحد الأدنى
board-draft-there = أشخاص في المناوبات
board-draft-hours = مجموع الساعات
board-draft-people = من يكسب ومن يخسر
board-draft-change = الفرق
board-draft-places = ما يتغير، مناوبة بمناوبة
board-draft-shifts =
    { $count ->
        [one] مناوبة واحدة
        [two] مناوبتان
        [few] { $count } مناوبات
       *[other] { $count } مناوبة
    }
board-draft-more =
    { $count ->
        [one] وواحد آخر.
       *[other] و{ $count } غير ذلك.
    }
board-first = أهلًا وسهلًا
board-first-explained = خمس خطوات تقود إلى الأسبوع الأول. يمكن تغيير كل شيء لاحقًا والعودة إلى هنا بين خطوتين.
board-first-done = تم
board-first-step =
    { $board-first-step ->
        [sites] البيوت والخدمات
        [shifts] ما يجري فيها
        [people] من يعمل ومن يتطوع
        [rules] القواعد
       *[other] الأسبوع الأول
    }
board-first-why =
    { $board-first-why ->
        [sites] بيت واحد للبدء: اسمه والمكان الذي يلتقي فيه الناس.
        [shifts] مناوبات أسبوع عادي: من متى إلى متى، وفي أي أيام، وكم شخصًا يلزم.
        [people] إضافة الأشخاص واحدًا واحدًا، أو لصق كثيرين دفعة واحدة من جدول.
        [rules] الراحة والساعات والليالي: أرقام القانون سارية منذ البداية. يحسن النظر إن كان البيت قد اتفق على غيرها.
       *[other] اختيار أسبوع أدناه. يضع Relève مسودة له ويبحث عن أفضل جدول ويقول ما ينقص ولماذا. لا يعلم أحد به قبل النشر.
    }
board-first-way =
    { $board-first-way ->
        [sites] إضافة موقع
        [shifts] إضافة مناوبات
        [people] إضافة شخص
        [paste] لصق من جدول
       *[other] قراءة القواعد
    }
board-trial = التجربة أولًا؟
board-trial-explained = نضع في هذا البيت الخالي ستة مراكز بمناوباتها وبضع مئات من الأشخاص المختلَقين. لا تغادر أي رسالة إليهم أبدًا، ويمكن إخراج كل ذلك مجددًا.
board-trial-begin = التجربة مع أشخاص مختلَقين
board-trial-end = إخراج الأشخاص المختلَقين
board-trial-end-explained = تزول المراكز الستة وكل من فيها وكل أسبوع خُطط له، وكذلك ما تغيّر أو أُضيف فيها. تبقى حسابات التنسيق.
board-trial-said =
    { $board-trial-said ->
        [tried] الأشخاص المختلَقون هنا. يمكن تخطيط الأسبوع الأول.
       *[other] البيت خالٍ من جديد.
    }
board-changes = منذ آخر نشر: { $new } جديدة، { $changed } متغيّرة، { $gone } مسحوبة.
board-due = يجب النشر في موعد أقصاه { $day }: يريد القانون { $days } أيام عمل للدوام المتغيّر.
board-due-past = انقضت مهلة القانون للدوام المتغيّر ({ $days } أيام عمل) منذ { $day }: سيتطلب النشر سببًا مكتوبًا لهؤلاء.
board-due-short = للنشر في موعد أقصاه { $day }
board-on-their-way =
    { $count ->
        [two] رسالتان في الطريق: تُرسلان قريبًا.
        [few] { $count } رسائل في الطريق: تُرسل قريبًا.
        [one] رسالة واحدة في الطريق: تُرسل قريبًا.
       *[other] { $count } رسالة في الطريق: تُرسل قريبًا.
    }
board-no-news = لم يتغيّر شيء منذ آخر نشر. لا شيء للنشر.
board-stays-open =
    { $count ->
        [two] يبقى مكانان شاغران.
        [few] تبقى { $count } أماكن شاغرة.
        [one] يبقى مكان واحد شاغرًا.
       *[other] يبقى { $count } مكانًا شاغرًا.
    }
board-rules-overridden =
    { $count ->
        [two] تجاوز قاعدتين كتابةً
        [few] تجاوز { $count } قواعد كتابةً
        [one] تجاوز قاعدة واحدة كتابةً
       *[other] تجاوز { $count } قاعدة كتابةً
    }
board-letter = الرسالة إلى { $name }
board-hears = ماذا يصل إلى كل شخص
board-hears-otherwise-now = يصل خبر مختلف عمّا أُعلن
board-hears-letter = قراءة الرسالة
board-hears-otherwise = دون رسالة: يجب الإبلاغ بطريقة أخرى
board-hears-new =
    { $count ->
        [one] مناوبة جديدة
        [two] مناوبتان جديدتان
        [few] { $count } مناوبات جديدة
       *[other] { $count } مناوبة جديدة
    }
board-hears-changed =
    { $count ->
        [one] واحدة متغيّرة
        [two] اثنتان متغيّرتان
        [few] { $count } متغيّرة
       *[other] { $count } متغيّرة
    }
board-hears-gone =
    { $count ->
        [one] واحدة مسحوبة
        [two] اثنتان مسحوبتان
        [few] { $count } مسحوبة
       *[other] { $count } مسحوبة
    }
