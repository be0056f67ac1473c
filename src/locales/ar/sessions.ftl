# الجلسات.

sessions-title = الجلسات
sessions-add = تحضير جلسة
sessions-kind = نوعها
sessions-spoken = لغات الجلسة
sessions-spoken-hint = أربع على الأكثر، وتُذكر في الدعوة.
sessions-explained = من حضر جلسة استقبال يمكن إدراجه في الجدول ابتداءً من ذلك اليوم، أما التدريب فيُحتسب بعد تصديق الطاقم الدائم. والجلسة مناوبة أيضًا: يجد البحث من يديرها.
sessions-none = لا جلسات مقررة. جلسة الاستقبال تفتح الباب لأشخاص جدد.
sessions-past = جلسات سابقة
sessions-where = المكان
sessions-date = التاريخ
sessions-start = البداية
sessions-end = النهاية
sessions-places = الأماكن
sessions-coming = { $coming } من { $places } من الأماكن
sessions-waiting = بانتظار مكان: { $count }
sessions-silent = دون رد: { $count }
sessions-declined = اعتذار: { $count }
sessions-came =
    { $count ->
        [one] حضر شخص واحد
        [two] حضر شخصان
        [few] حضر { $count } أشخاص
       *[other] حضر { $count } شخصًا
    }
sessions-attendees = الحضور
sessions-nobody = لم تُوجّه الدعوة إلى أحد بعد.
sessions-stands =
    { $sessions-stands ->
        [coming] حضور مؤكد
        [waiting] بانتظار مكان
        [declined] اعتذار
        [present] حضور
        [validated] حضور، والتدريب مصدَّق
        [absent] غياب
       *[invited] دون رد
    }
sessions-to-validate = – بانتظار تصديق الطاقم الدائم
sessions-validate = تصديق التدريب
sessions-validate-all = تصديق تدريب الحاضرين ({ $count })
sessions-tick = موجود هنا
sessions-absent = غياب
sessions-take-off = إزالة
sessions-note-answer = تسجيل رد
sessions-said-yes = الرد: نعم
sessions-said-no = الرد: لا
sessions-invite = توجيه الدعوة
sessions-invite-explained = يتلقى كل شخص رسالة فيها رابط للرد دون حساب. يمكن دعوة عدد أكبر من الأماكن: من يأتي رده لاحقًا ينتظر مكانًا.
sessions-by-link = التسجيل عبر رابط
sessions-by-link-explained = لملصق أو موقع أو مجموعة: من لديه الرابط يستطيع التسجيل من دون أن يكون معروفًا هنا، ويؤكد برسالة. يظهر المسجلون أعلاه وفي مسار المتطوعين.
sessions-link = الرابط الذي يُعطى
sessions-link-look = عرض الصفحة
sessions-link-open = فتح التسجيل عبر رابط
sessions-link-close = إغلاق التسجيل عبر الرابط
sessions-who-waits = بانتظار مثل هذه الجلسة: { $count }
sessions-who-waits-hint = لم يسبق لهم حضورها ولا دعوة لهم إلى غيرها.
sessions-who-waits-first = هؤلاء أول { $count }، ثم يأتي الباقون.
sessions-invite-these = دعوة هؤلاء
sessions-invite-them = دعوة
sessions-no-mail = (لا عنوان بريد: يجب الإبلاغ مباشرة)
sessions-walk-in = حضر شخص آخر
sessions-add-them = إضافة
sessions-change = تغيير الجلسة
sessions-change-places = حفظ
sessions-call-off = إلغاء الجلسة
sessions-call-off-sure = نعم، لن تُعقد، ويُبلَّغ المدعوون ({ $count }).
sessions-unreached = يلزم الإبلاغ بطريقة أخرى لعدم وجود عنوان بريد صالح: { $names }.
sessions-not-found = لا أحد بهذا الاسم من المتطوعين والمتطوعات ممن لم تسبق لهم هذه الجلسة.
sessions-said =
    { $sessions-said ->
        [added] الجلسة مقررة. يمكن الآن توجيه الدعوات.
        [invite] تم: من له عنوان بريد تصله الدعوة.
        [open] التسجيل مفتوح: الرابط في الأسفل.
        [close] لا يمكن لأحد بعد الآن التسجيل عبر الرابط. من سجّل يبقى.
        [take-off] تمت الإزالة.
        [yes] تم التسجيل. إن لم يبقَ مكان فالانتظار لأول مكان يتوفر.
        [no] تم التسجيل. لا لوم على أحد.
        [present] تم التسجيل: يمكن الإدراج في الجدول ابتداءً من يوم الجلسة إذا كانت الأوراق الأخرى سليمة.
        [trained] تم التسجيل. يُحتسب التدريب بعد تصديق الطاقم الدائم.
        [absent] تم التسجيل. لا لوم على أحد.
        [validate] صُدِّق التدريب: يُحتسب ابتداءً من يوم الجلسة.
        [places] تم الحفظ. من كان ينتظر مكانًا متوفرًا صار له، وتصله رسالة إن كان العنوان صالحًا.
        [called-off] أُلغيت الجلسة، وتُرسل رسالة إلى كل من وُجّهت إليه الدعوة وعنوانه صالح. تبقى مناوبتها في الأسبوع: يمكن حذفها إن لم يكن على أحد الحضور.
       *[other] تم التسجيل.
    }
sessions-refused =
    { $sessions-refused ->
        [range] يلزم مكان واحد على الأقل، و500 على الأكثر.
        [type] يلزم مكان واحد على الأقل، و500 على الأكثر.
        [length] هذا عدد كبير لجلسة واحدة: 500 على الأكثر.
        [kind] الدعوة هنا للمتطوعين والمتطوعات.
        [not_present] يُسجَّل الحضور أولًا.
        [session_begun] بدأت الجلسة: يمكن الآن تسجيل الحضور.
        [elsewhere_then] هناك موافقة على مناوبة في ذلك الوقت.
        [session_not_begun] يُسجَّل الحضور بعد بدء الجلسة.
        [forbidden] يصدّق التدريب الطاقم الدائم وحده.
       *[other] هذا غير ممكن. يُرجى النظر إلى الجلسة من جديد.
    }
pathway-title = مسار المتطوعين والمتطوعات
pathway-explained = من وصل إلى أين ومنذ متى: من أول طلب إلى المناوبات المنتظمة.
pathway-trained = المدرَّبون حول النوع الاجتماعي والهجرة: { $count }.
pathway-step =
    { $pathway-step ->
        [asked] طلب المجيء
        [informed] تم الإعلام
        [onboarded] تم الاستقبال
        [first] مجيء واحد
       *[regular] مجيء منتظم
    }
pathway-hint =
    { $pathway-hint ->
        [asked] بانتظار جلسة إعلامية أو جلسة استقبال.
        [informed] بانتظار جلسة استقبال.
        [onboarded] يمكن إدراجهم في الجدول، وهم بانتظار مناوبتهم الأولى.
        [first] يحسن سؤالهم كيف كانت المناوبة ومتى تكون القادمة.
       *[regular] لهم جزيل الشكر.
    }
pathway-since = منذ { $date }
pathway-longest = الأطول انتظارًا
pathway-more = وغيرهم: { $count }.

# ما هي الجلسة، في اللوحة والرسائل والصفحات.
session-kind =
    { $session-kind ->
        [information] جلسة إعلامية
        [gender_and_migration] تدريب حول النوع الاجتماعي والهجرة
       *[onboarding] جلسة استقبال
    }
session-about =
    { $session-about ->
        [information] فيها تعريف بعمل المتطوعين وكيفية البدء، وهي غير مُلزِمة.
        [gender_and_migration] هذا التدريب مطلوب قبل أول مناوبة في بيت النساء.
       *[onboarding] بعد هذه الجلسة يمكنك المجيء إلى مناوباتك الأولى.
    }
session-languages = بـ: { $languages }

# ما يُكتب إلى من وُجّهت إليه الدعوة.
session-invited-subject = { $what }، { $date }: هل يمكنك الحضور؟
session-invited-intro = هذه دعوة لك إلى هذه الجلسة. { $about }
session-asked-subject = { $what }، { $date }: تأكيد التسجيل
session-asked-hello = مرحبًا،
session-asked-intro = ذُكر هذا العنوان للجلسة أدناه. { $about } نقرة واحدة تؤكد أن الطلب منك. إن لم يكن كذلك فلا حاجة إلى فعل شيء: يُمحى كل شيء بعد يومين.
session-asked-button = تأكيد
session-welcomed-subject = أهلًا وسهلًا: { $what }، { $date }
session-welcomed-intro = شكرًا على الرغبة في الحضور. تبيّن صفحتك إن كان لك مكان، ويمكن تغيير الرأي فيها في أي وقت.
join-lead = هل هناك رغبة في الحضور؟ يكفي ترك الاسم والعنوان: تصل رسالة فيها رابط للتأكيد. لا حاجة إلى حساب.
join-send = أرغب في الحضور
join-kept = ما يُكتب هنا لا يُستخدم إلا للدعوة. من دون تأكيد يُمحى كل شيء بعد يومين. بعد ذلك تُظهر صفحتك ما نحتفظ به، ويمكن محوه فيها.
join-wrong = ما زال هناك شيء ناقص. لم يُرسل شيء.
join-name = اسم مكتوب بالحروف.
join-mail = عنوان كامل، مثل name@example.be.
join-click = نقرة واحدة ويتأكد التسجيل.
join-sent-title = يُرجى النظر في البريد
join-sent = تُرسل رسالة فيها رابط إلى هذا العنوان. نقرة على الرابط ويتم التأكيد. لم يصل شيء؟ يُرجى النظر في البريد غير المرغوب، أو إعادة الطلب بعد عشر دقائق.
join-used = استُخدم هذا الرابط من قبل، أو صار قديمًا. إن سبق التأكيد فهناك رسالة تقود إلى صفحتك، وإلا فيُرجى التسجيل من جديد.
join-closed-title = لا تسجيل عبر هذا الرابط
join-closed = بدأت الجلسة، أو لن تُعقد، أو ليست مفتوحة بهذه الطريقة. يُرجى سؤال من أعطاك الرابط: ستكون هناك جلسات أخرى.
join-staff-title = أنت من الفريق بالفعل
join-staff = هذه الجلسات للمتطوعين. لم يُسجَّل شيء.
session-freed-subject = مكان لك: { $what }، { $date }
session-freed-intro = كنت بانتظار مكان، وقد صار لك. إن تعذّر الحضور فيُرجى ذكر ذلك على صفحتك، ليذهب المكان إلى غيرك.
session-reminded-subject = قريبًا: { $what }، { $date }
session-reminded-intro = تذكير بسيط: وصلنا تأكيد حضورك هذه الجلسة. هل طرأ ما يمنع؟ يكفي ذكر ذلك على صفحتك.
session-moved-subject = تغيير: { $what }، { $date }
session-moved-intro = تُعقد هذه الجلسة في وقت آخر أو مكان آخر. هذا ما يسري الآن. إن لم يعد يناسبك فيُرجى ذكر ذلك على صفحتك.
session-called-off-subject = لن تُعقد: { $what }، { $date }
session-called-off-intro = للأسف لن تُعقد هذه الجلسة. لا شيء عليك فعله.
session-off-subject = لم نعد ننتظر حضورك: { $what }، { $date }
session-off-intro = حُذف اسمك من قائمة هذه الجلسة. إن كان ذلك خطأ فيُرجى الحديث مع فريق التنسيق.
session-mail-full = الأماكن محجوزة حاليًا: من يقول نعم ينتظر أول مكان يتوفر.
session-mail-free = لك كامل الحرية في الرفض أو عدم الرد: لن يُؤخذ ذلك عليك.

# على صفحة من وُجّهت إليه الدعوة.
page-sessions = جلسات وُجّهت إليك الدعوة إليها
session-stands =
    { $session-stands ->
        [coming] حضورك مؤكد. إلى اللقاء!
        [waiting] على لائحة الانتظار: أول مكان يتوفر هو لك.
        [declined] وصلنا اعتذارك. إن تغيّر ذلك فيمكن ذكره هنا.
       *[other] هل يمكنك الحضور؟
    }
session-full = الأماكن محجوزة حاليًا.
session-yes = سأحضر
session-wait = سأنتظر مكانًا
session-no = ليس هذه المرة
session-cannot = لم يعد بإمكاني الحضور
said-session-coming = تم التسجيل: لك مكان. إلى اللقاء!
said-session-waiting = شكرًا! الأماكن محجوزة: سنكتب إليك فور توفر مكان.
said-session-declined = تم التسجيل. شكرًا على الإخبار!
said-session-begun = بدأت هذه الجلسة. شكرًا على اهتمامك!
