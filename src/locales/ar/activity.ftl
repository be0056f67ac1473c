# تقرير النشاط: أعداد فقط، بلا أسماء.

activity-title = تقرير النشاط
activity-report-of = تقرير النشاط: الساعات، التغطية، المتطوعون، الجلسات
activity-from = من شهر
activity-until = إلى شهر
activity-last-month = الشهر الماضي
activity-last-quarter = الفصل الماضي
activity-this-year = هذه السنة
activity-last-year = السنة الماضية
activity-garbled = الرجاء اختيار شهرين، الأول أولًا، { $count } شهرًا على الأكثر. هذا هو الفصل الماضي.
activity-nothing = لم يحدث بعد شيء منشور في هذه الأشهر. يمكن اختيار أشهر أخرى أو نشر أسبوع أول.
activity-xlsx = جدول بيانات (Excel)
activity-csv = جدول (CSV)
activity-glance = نظرة سريعة
activity-explained = وفق الجداول المنشورة، لما حدث فعلًا. من سُجّل غيابه لا يُحسب، ومن كان متوقعًا ولم يُسجَّل يُحسب. بلا أسماء وبلا أي بيانات عن المقيمين.
activity-hours-done = الساعات المنجزة
activity-cover = تغطية الحد الأدنى
activity-cover-of = { $filled } من { $least } مكان
activity-missed = أماكن بقيت شاغرة
activity-missed-explained = يُحسب كل مكان شاغر مرة واحدة تحت أول سبب موجود، بهذا الترتيب.
activity-people = المتطوعون
activity-people-explained = جدد: لم يأتوا إلى هناك من قبل. غادروا: أتوا في الفترة السابقة المساوية ولم يأتوا بعدها. لا شيء يُحسب على أحد.
activity-sessions = الجلسات
activity-fairness = العدالة
activity-fairness-explained = بين الموظفين وحراس الليل والمتدربين الذين عملوا هناك.
activity-spread = من { $least } إلى { $most }، والنصف { $median } على الأكثر
activity-of-month = { $month }: { $told }
activity-total = المجموع
activity-by-month = حسب الشهر
activity-by-site = حسب الموقع والشهر
activity-all-sites = جميع المواقع
activity-site = الموقع
activity-month = الشهر
activity-shifts = المناوبات
activity-employees = الموظفون
activity-night-watch = حراسة الليل
activity-interns = المتدربون
activity-volunteers = المتطوعون
activity-hours = الساعات
activity-staff-hours = ساعات العاملين
activity-volunteer-hours = ساعات المتطوعين
activity-guest-nights = ليالي الاستضافة
activity-places = الأماكن المطلوبة
activity-taken = الأماكن المشغولة
activity-absent = غياب في اليوم نفسه
activity-withdrawn = اعتذار
activity-unanswered = بلا جواب
activity-declined = رفض
activity-nobody = لم يُعثر على أحد
activity-volunteers-came = المتطوعون الذين أتوا
activity-active = المتطوعون النشطون
activity-new = المتطوعون الجدد
activity-gone = المتطوعون الذين غادروا
activity-session = الجلسة
activity-held = عُقدت
activity-invited = المدعوون
activity-came = الحاضرون
activity-cleared = الشهادات
activity-staff = الأشخاص
activity-nights = الليالي
activity-weekends = أيام عطلة نهاية الأسبوع
activity-nights-least = الليالي، الأقل
activity-nights-median = الليالي، الوسيط
activity-nights-most = الليالي، الأكثر
activity-weekends-least = نهايات الأسبوع، الأقل
activity-weekends-median = نهايات الأسبوع، الوسيط
activity-weekends-most = نهايات الأسبوع، الأكثر
activity-interviews = مقابلات المداومات
activity-interview = الموضوع
activity-interview-count = المقابلات
activity-interviews-explained = كما سُجِّلت بعد كل مداومة: أعداد فقط، ولا ملف أبدًا.
interview-kind =
    { $interview-kind ->
        [orientation] توجيه
        [social] اجتماعي
        [administrative] إداري
        [legal] قانوني
        [medical] طبي
       *[psychological] نفسي
    }
interviews-here = مقابلات هذه المداومة
interviews-here-explained = كم كان عددها، بحسب الموضوع. أعداد فقط: لا اسم ولا ملف.
interviews-note = تسجيل
