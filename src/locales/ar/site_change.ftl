# موقع ينتقل أو يُفتح أو يُغلق أو تتغيّر ساعاته أو أماكنه.

site-change-title = انتقال أو فتح أو إغلاق أو تغيير ساعات
site-change-what = ما الذي يتغيّر؟
site-change-moves = الموقع ينتقل: نوباته تكون في مكان آخر
site-change-leaves = المكان الحالي
site-change-to = المكان الجديد
site-change-to-hint = المكان الجديد ليس في القائمة؟
site-change-hours = نوبة تتغيّر ساعاتها
site-change-template = النوبة
site-change-closes = الموقع يُغلق: لا شيء يجري فيه بعد ذلك
site-change-opens = الموقع يُفتح، أو يُفتح من جديد
site-change-places = عدد أماكن السكن يتغيّر
site-change-when = متى، ولماذا
site-change-from = ابتداءً من
site-change-reason = السبب كتابةً
site-change-reason-hint = يبقى محفوظًا مع كل نوبة تتغيّر. ولمن يعمل بعقد وأُبلغ من قبل، يقول أيضًا إن الموافقة تمّت.
site-change-search = البحث فورًا لملء الأماكن التي تفرغ
site-change-look = رؤية ما الذي يتغيّر
site-change-look-title = هذا ما سيتغيّر
site-change-look-again = تغيّر شيء منذ آخر نظرة. يُرجى النظر مرة أخرى.
site-change-make = تنفيذ هذا التغيير
site-change-templates =
    { $count ->
        [0] لا يتغيّر أي قالب.
        [one] يتغيّر قالب نوبة واحد.
        [two] يتغيّر قالبا نوبتين.
        [few] تتغيّر { $count } قوالب.
       *[other] يتغيّر { $count } قالبًا.
    }
site-change-of-others =
    { $count ->
        [one] نوبة واحدة لموقع آخر تجري في المكان الحالي وتبقى فيه: يُرجى إبلاغ تنسيقه.
        [two] نوبتان لمواقع أخرى تجريان في المكان الحالي وتبقيان فيه: يُرجى إبلاغ تنسيقها.
        [few] { $count } نوبات لمواقع أخرى تجري في المكان الحالي وتبقى فيه: يُرجى إبلاغ تنسيقها.
       *[other] { $count } نوبة لمواقع أخرى تجري في المكان الحالي وتبقى فيه: يُرجى إبلاغ تنسيقها.
    }
site-change-no-weeks = لا يتغيّر أي أسبوع مُخطَّط له.
site-change-week = من { $first } إلى { $last }
site-change-draft = (مسودة)
site-change-published = (منشور)
site-change-shifts-moved =
    { $count ->
        [one] تتغيّر نوبة واحدة.
        [two] تتغيّر نوبتان.
        [few] تتغيّر { $count } نوبات.
       *[other] تتغيّر { $count } نوبة.
    }
site-change-shifts-gone =
    { $count ->
        [one] نوبة واحدة لا تجري بعد ذلك.
        [two] نوبتان لا تجريان بعد ذلك.
        [few] { $count } نوبات لا تجري بعد ذلك.
       *[other] { $count } نوبة لا تجري بعد ذلك.
    }
site-change-shifts-added =
    { $count ->
        [one] تُضاف نوبة واحدة.
        [two] تُضاف نوبتان.
        [few] تُضاف { $count } نوبات.
       *[other] تُضاف { $count } نوبة.
    }
site-change-asked-again =
    { $count ->
        [one] يُطلب الجواب من جديد من شخص واحد.
        [two] يُطلب الجواب من جديد من شخصين.
        [few] يُطلب الجواب من جديد من { $count } أشخاص.
       *[other] يُطلب الجواب من جديد من { $count } شخصًا.
    }
site-change-told =
    { $count ->
        [one] يُبلَّغ شخص واحد، دون حاجة إلى جواب.
        [two] يُبلَّغ شخصان، دون حاجة إلى جواب.
        [few] يُبلَّغ { $count } أشخاص، دون حاجة إلى جواب.
       *[other] يُبلَّغ { $count } شخصًا، دون حاجة إلى جواب.
    }
site-change-freed = هذه الأماكن تفرغ:
site-change-freed-count =
    { $count ->
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
       *[other] { $count } مكانًا
    }
site-change-then-publish = لا تُرسل أي رسالة قبل نشر الأسبوع من جديد.
site-change-waiting = أسابيع يجب نشرها من جديد
site-change-waiting-explained = هناك من لا يعرف بعد ما الذي تغيّر.
site-change-said =
    { $site-change-said ->
        [made] تمّ التغيير. يُرجى النظر في الأسابيع المعنية ثم نشرها.
       *[other] تمّ.
    }
site-change-field =
    { $site-change-field ->
        [from] ابتداءً من
        [leaves] المكان الحالي
        [to] المكان الجديد
        [template] النوبة
        [start] البداية
        [end] النهاية
        [places] الأماكن
        [reason] السبب كتابةً
        [change] ما الذي يتغيّر
       *[other] الاستمارة
    }
site-change-refused =
    { $site-change-refused ->
        [solve_under_way] أحد الأسابيع المعنية قيد البحث الآن. يُرجى انتظار النهاية أو إيقافه.
        [forbidden] هذا غير مسموح لك هنا.
        [not_found] لم يعد هذا موجودًا.
       *[other] لم يتمّ ذلك. يُرجى النظر والمحاولة مرة أخرى.
    }
