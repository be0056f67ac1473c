# قوالب المناوبات.

templates-title = المناوبات
templates-all = كل القوالب
templates-lead = تمنح القوالب كل أسبوع جديد مناوباته.
templates-add = إضافة قالب
templates-new = قالب جديد
templates-site = الموقع
templates-activity = النشاط
templates-activity-in = باللغة: { $language }
templates-translations = النشاط بلغات أخرى
templates-translations-hint = حيث لا يُكتب شيء يُقرأ النشاط كما هو.
templates-what = ماذا وأين
templates-when = متى
templates-where = المكان
templates-weekdays = الأيام
templates-every-day = كل يوم
templates-rhythm = الوتيرة
templates-rhythm-hint = كل أسبوعين تُحسب من اليوم الأول. لنقل موعد مرة واحدة، تُسجَّل الأيام في التقويم أدناه.
templates-rhythm-is =
    { $templates-rhythm-is ->
       *[weekly] كل أسبوع
        [fortnightly] كل أسبوعين
        [first_and_third] الأول والثالث من الشهر
        [second_and_fourth] الثاني والرابع من الشهر
        [first] الأول من الشهر
        [second] الثاني من الشهر
        [third] الثالث من الشهر
        [fourth] الرابع من الشهر
        [last] الأخير من الشهر
    }
templates-start = البداية
templates-end = النهاية
templates-over = تنتهي المناوبة في اليوم التالي.
templates-over-hint = إذا لم تكن النهاية بعد البداية تنتهي المناوبة في اليوم التالي.
templates-hours = { $start } إلى { $end }
templates-hours-over = { $start } إلى { $end } في اليوم التالي
templates-unpaid = استراحة غير مدفوعة (دقائق)
templates-paid = استراحة مدفوعة (دقائق)
templates-holidays = لا تقام في العطل الرسمية
templates-who = المطلوبون
templates-who-hint = لحذف سطر يمكن اختيار — في كل خاناته. السطر الأخير للإضافة. من عدة أدوار أو لغات في سطر تكفي واحدة.
templates-role = الدور
templates-language = اللغة
templates-least = على الأقل
templates-best = الأفضل
templates-demands = ما يلزم
templates-everybody-has = كل شخص
templates-somebody-has = أحد أفراد الفريق
templates-pair = لا أحد أو اثنان: لا يبقى أحد وحده
templates-beside-experienced = من يأتي لأول مرة يكون إلى جانب شخص ذي خبرة
templates-meeting = هذا اجتماع أو جلسة
templates-age = الحد الأدنى لسن المتطوعين والمتطوعات
templates-team = اللغات في الفريق
templates-team-hint = أحدهم يتكلم إحدى هذه اللغات في فرق ذلك اليوم التي تحمل اسم المجموعة نفسها.
templates-group = المجموعة
templates-gender = للنساء فقط أو للرجال فقط
templates-gender-hint = بسبب مكتوب واسم من وافق عليه. للموظفين والموظفات فقط بعد استشارة قانونية.
templates-only =
    { $templates-only ->
        [woman] للنساء فقط
        [man] للرجال فقط
        [x] لمن جنسهم X فقط
       *[other] للجميع
    }
templates-for = يسري على
templates-reason = السبب
templates-approved = الموافقة من
templates-valid-hint = من دون تواريخ يسري في كل وقت.
templates-since = ابتداءً من { $day }
templates-to = حتى { $day }
templates-none = لا قوالب بعد.
templates-without = لا قوالب بعد: { $sites }
templates-past = إظهار القوالب المنتهية أيضاً
templates-remove-title = حذف هذا القالب
templates-remove-hint = المناوبات الموجودة تبقى. لإيقافه فقط يُكتب تاريخ نهاية.
templates-download = تنزيل القائمة
templates-paste = لصق قائمة
templates-paste-hint = تُنسخ سطور الجدول مع عناوين الأعمدة وتُلصق هنا. يظهر أولاً ما ستتم إضافته.
templates-paste-columns = العناوين بالفرنسية أو الهولندية أو الإنكليزية: site, activity, place, days, hours, role, languages, minimum, ideal, unpaid break, paid break, first day, last day, rhythm. سطر لكل دور: السطور في الوقت نفسه قالب واحد. من دون دور: متطوعون ومتطوعات، ومن دون عدد: شخص واحد.
templates-paste-nothing = لم تتم إضافة شيء. يجب تصحيح ما يلي:
templates-paste-would = القوالب التي ستتم إضافتها
templates-paste-add =
    { $count ->
        [one] إضافة قالب واحد
       *[other] إضافة كل القوالب وعددها { $count }
    }
templates-paste-known = موجودة وتبقى كما هي: { $names }
templates-paste-all-known = كل هذه القوالب موجودة: لا شيء يتغير.
templates-added =
    { $count ->
        [one] تمت إضافة قالب واحد.
       *[other] تمت إضافة القوالب وعددها { $count }.
    }
