# رسائل إلى متطوعي الدار، خارج مناوباتهم.

announcement-title = الرسائل
announcement-explained = ما يصل إلى متطوعي الدار خارج مناوباتهم، كلٌّ بلغته. نكتب قليلًا: رسالتان في الأسبوع على الأكثر، ولا شيء لمن لا يرغب.
announcement-new = كتابة رسالة
announcement-templates = النماذج
announcement-templates-explained = لا يُرسَل من فترة التدريب إلا النماذج التي وافق عليها فريق التنسيق.
announcement-no-templates = لا يوجد نموذج بعد. النموذج الأول يوفر الوقت: «تذكير بالاجتماع»، «شكرًا على هذا الأسبوع».
announcement-template-new = نموذج جديد
announcement-waits = بانتظار موافقة فريق التنسيق.
announcement-approved = وافق عليه { $name }، { $date }.
announcement-somebody = أحد الأشخاص
announcement-sent = الرسائل المرسلة
announcement-none-sent = لم تُرسل أي رسالة في الأشهر الستة الأخيرة.
announcement-when = { $date }، من { $name }
announcement-reached =
    { $count ->
        [one] أُرسلت إلى شخص واحد.
        [two] أُرسلت إلى شخصين.
        [few] أُرسلت إلى { $count } أشخاص.
       *[other] أُرسلت إلى { $count } شخص.
    }
announcement-to-site = جميع المتطوعين
announcement-to-activity = متطوعو النشاط: { $activity }
announcement-to-week = من يأتي من { $first } إلى { $last }
announcement-left-out = لم تُكتب إلى: { $reasons }.
announcement-without-mail =
    { $count ->
        [one] شخص واحد بلا عنوان بريد صالح
        [two] شخصين بلا عنوان بريد صالح
        [few] { $count } أشخاص بلا عنوان بريد صالح
       *[other] { $count } شخص بلا عنوان بريد صالح
    }
announcement-not-wished =
    { $count ->
        [one] شخص واحد لا يرغب في ذلك
        [two] شخصين لا يرغبان في ذلك
        [few] { $count } أشخاص لا يرغبون في ذلك
       *[other] { $count } شخص لا يرغب في ذلك
    }
announcement-at-rest =
    { $count ->
        [one] شخص واحد في استراحة
        [two] شخصين في استراحة
        [few] { $count } أشخاص في استراحة
       *[other] { $count } شخص في استراحة
    }
announcement-had-enough =
    { $count ->
        [one] شخص واحد تلقى رسالتين خلال سبعة أيام
        [two] شخصين تلقيا رسالتين خلال سبعة أيام
        [few] { $count } أشخاص تلقوا رسالتين خلال سبعة أيام
       *[other] { $count } شخص تلقى رسالتين خلال سبعة أيام
    }
announcement-said =
    { $announcement-said ->
        [sent] الرسالة في طريقها. شكرًا على العناية بالمتطوعين.
        [saved] تم الحفظ.
        [added] أُضيف النموذج.
        [removed] حُذف النموذج.
        [approved] تمت الموافقة على النموذج.
        [disapproved] لم تعد هناك موافقة على النموذج: لا أحد يرسله.
       *[other] تم.
    }
announcement-field =
    { $announcement-field ->
        [site] الدار
        [name] اسم النموذج
        [audience] المستلمون
        [activity] النشاط
        [week] الأسبوع
        [template] النموذج
        [texts] النص
        [fr] الفرنسية
        [nl] الهولندية
        [en] الإنجليزية
        [ar] العربية
        [subject] الموضوع
        [body] الرسالة
       *[other] الاستمارة
    }
announcement-refused =
    { $announcement-refused ->
        [nobody_to_write_to] لا يوجد حاليًا من يمكن أن نكتب إليه.
        [just_sent] أُرسلت هذه الرسالة قبل قليل إلى الأشخاص أنفسهم.
        [not_approved] لم يوافق فريق التنسيق على هذا النموذج بعد.
        [version_mismatch] عدّل شخص آخر هذا النموذج في هذه الأثناء. لم يُحفظ شيء: الرجاء النظر ثم المحاولة مجددًا.
        [forbidden] لا توجد صلاحية للقيام بذلك هنا.
        [garbled] الاستمارة غير كاملة. الرجاء المحاولة مجددًا.
       *[other] لم يتم ذلك. الرجاء النظر ثم المحاولة مجددًا.
    }
announcement-where = لأي دار
announcement-to = إلى من
announcement-choose-site = جميع متطوعي الدار
announcement-choose-activity = متطوعو نشاط معيّن
announcement-choose-week = من أكّد مناوبة
announcement-activity = النشاط
announcement-week = الأسبوع
announcement-days = من { $first } إلى { $last }
announcement-budget = من أكّد مناوبة تصله الرسالة دائمًا مع مواعيده. أما الآخرون: رسالتان في الأسبوع على الأكثر من جميع الدور، ولا شيء لمن لا يرغب أو في استراحة.
announcement-what = ماذا
announcement-template = النموذج
announcement-own-words = بكلماتي
announcement-words = النص
announcement-words-hint = تُضاف التحية والشكر ورابط كل شخص حول النص. من يقرأ لغة أخرى يتلقى النص الفرنسي إن لم يوجد نص بلغته.
announcement-subject = الموضوع
announcement-body = الرسالة
announcement-nothing-approved = لا يوجد نموذج موافَق عليه لهذه الدار. يمكن تحضير نموذج ثم طلب موافقة فريق التنسيق.
announcement-look = معاينة قبل الإرسال
announcement-look-title = هذا ما سيُرسل
announcement-look-again = تغيّر شيء منذ المعاينة. الرجاء النظر مجددًا ثم الإرسال.
announcement-would-reach =
    { $count ->
        [0] لن تصل هذه الرسالة إلى أحد.
        [one] ستصل هذه الرسالة إلى شخص واحد.
        [two] ستصل هذه الرسالة إلى شخصين.
        [few] ستصل هذه الرسالة إلى { $count } أشخاص.
       *[other] ستصل هذه الرسالة إلى { $count } شخص.
    }
announcement-readers =
    { $count ->
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
       *[other] { $count } شخص
    }
announcement-send =
    { $count ->
        [one] إرسال إلى شخص واحد
        [two] إرسال إلى شخصين
        [few] إرسال إلى { $count } أشخاص
       *[other] إرسال إلى { $count } شخص
    }
announcement-name = اسم النموذج
announcement-save-approves = الحفظ يعني الموافقة على هذه الكلمات.
announcement-save-asks = يوافق فريق التنسيق على هذه الكلمات قبل إرسالها.
announcement-is-approved = تمت الموافقة على هذا النموذج.
announcement-send-this = إرسال هذا النموذج
announcement-waits-for-you = هذا النموذج بانتظار موافقتك. الرجاء قراءة كل لغة قبل الموافقة.
announcement-approve = الموافقة على هذه الكلمات
announcement-disapprove = سحب الموافقة
announcement-remove = حذف هذا النموذج
announcement-remove-hint = الرسائل المرسلة تبقى.

# في الرسالة.
announcement-intro = يكتب إليك فريق { $site }:
announcement-text-in = هذه الرسالة باللغة { $language }.
announcement-lead = مناوباتك واختياراتك على صفحتك:
announcement-lead-agreed = هل طرأ مانع؟ يمكن قول ذلك على صفحتك دون شرح:
announcement-why = تصلك هذه الرسالة بفضل تطوعك في { $site }. لا رغبة في المزيد؟ يمكن إلغاء الاختيار على صفحتك، تحت «ما يمكننا فعله».
announcement-why-agreed = تصلك هذه الرسالة لأنك أكدت مناوبة في { $site }.
