# المواقع.

sites-title = المواقع
sites-all = كل المواقع
sites-add = إضافة موقع
sites-new = موقع جديد
sites-site = الموقع
sites-templates = قوالب مناوبات هذا الموقع
sites-code = الرمز
sites-code-hint = الرمز قصير مثل LEO ولا يتغيّر. حروف لاتينية وأرقام و- و_.
sites-name = الاسم
sites-time-zone = المنطقة الزمنية
sites-open = الافتتاح
sites-open-from = مفتوح من
sites-open-until = مفتوح حتى
sites-open-hint = من دون تواريخ يكون الموقع مفتوحاً دائماً. خارج هذه الفترة لا تُخطط مناوبات.
sites-always = دائماً
sites-minors = يسكنه قاصرون: لا يُترك المتطوعون والمتطوعات هناك من دون أحد موظفي الموقع
sites-places = أماكن المقيمين
sites-places-hint = اليوم الذي يسري العدد ابتداءً منه. لحذف سطر يُفرَّغ، والسطر الأخير للإضافة.
sites-places-count = الأماكن
sites-customs = العادات
sites-looks = إذا ترك الاعتذار عدداً أقل من الحد الأدنى يجري البحث تلقائياً عن بديل
sites-offers = تُعرض الأماكن على عدد أكبر قليلاً من اللازم من المتطوعين والمتطوعات، بحسب التجربة
sites-reminders = تذكيرات لمن لم يختر بنفسه
sites-swaps = تبادل الأماكن
sites-swap =
    { $sites-swap ->
        [free] بحرية
        [employees_with_consent] بحرية للمتطوعين والأسر، وبموافقة التنسيق للموظفين
        [with_consent] بموافقة التنسيق
       *[none] لا تبادل: يجري الحديث مع التنسيق
    }
sites-locations = الأماكن
sites-no-locations = لا أماكن بعد.
sites-location-new = إضافة مكان
sites-location-name = اسم المكان
sites-location-name-hint = لا يقول الاسم شيئاً لا يجوز أن يقوله العنوان.
sites-meeting-point = مكان اللقاء
sites-meeting-hint = هذا ما تقوله الرسائل والتقاويم.
sites-disclosure = من يرى العنوان
sites-sees =
    { $sites-sees ->
        [public] الجميع
       *[after_confirmation] فقط من يأتي إليه، بعد التأكيد أو النشر
    }
sites-address = العنوان
sites-address-hidden = لا يُعرض العنوان هنا على أحد. الحقل الفارغ يتركه كما هو، وكتابة عنوان آخر تستبدله.
sites-address-gone = محو العنوان
sites-zone =
    { $sites-zone ->
        [brussels] في بروكسل
        [wallonia] في مكان آخر
       *[remote] لا مكان محدد: بالهاتف أو من المنزل
    }
sites-region = أين، لحساب الطريق
sites-location-add = إضافة هذا المكان
sites-location-remove = حذف هذا المكان
sites-remove-title = حذف هذا الموقع
sites-remove-hint = لا يُحذف إلا موقع لا يُحفظ عنه شيء. لإغلاقه يُكتب آخر يوم.
sites-days = أيام خاصة للموقع كله
