# صفحة اليوم، عند باب المركز.

door-as-of = الوضع في { $date }، { $time }.
door-refresh = تحديث
door-now = الآن
door-coming = القادمون
door-over = انتهى قبل قليل
door-new = أول مرة هنا
door-is-here = تسجيل حضور
door-did-not-come = تسجيل غياب
door-present = تم الحضور
door-absent = لم يتم الحضور
door-undo = تصحيح
door-nobody = لا يُنتظر حضور أحد اليوم.
door-confidential = تحتوي هذه الصفحة على أسماء: نرجو عدم عرضها إلا على أعضاء الفريق.
door-closed = ربما انتهت صلاحيته. يمكن طلب رابط آخر من فريق التنسيق.
door-guest = ليوم واحد
door-deliveries = توصيلات اليوم
