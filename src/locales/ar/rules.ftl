# لماذا يبقى مكان شاغرًا، وماذا تقول القواعد. دون ذكر أي شخص أبدًا.

gap =
    { $missing ->
        [one] مكان واحد شاغر.
        [two] مكانان شاغران.
        [few] { $missing } أماكن شاغرة.
        [many] { $missing } مكانًا شاغرًا.
       *[other] { $missing } مكان شاغر.
    }
gap-looked-at =
    { $people ->
        [0] لا أحد لديه الدور المطلوب.
        [one] شخص واحد لديه الدور المطلوب:
        [two] شخصان لديهما الدور المطلوب:
        [few] { $people } أشخاص لديهم الدور المطلوب:
        [many] { $people } شخصًا لديهم الدور المطلوب:
       *[other] { $people } شخص لديهم الدور المطلوب:
    }
gap-stopped = { $reason } ({ $people })
gap-free = الحضور مطلوب في مكان آخر ({ $people })
rule =
    { $rule ->
        [role] دور آخر
        [site] موقع آخر
        [language] دون اللغة المطلوبة
        [prerequisite] دون ما تتطلبه المناوبة
        [age] عمر أقل من المطلوب أو غير معروف
        [contract] دون عقد سارٍ، أو تطوع مع وجود عقد
        [eligibility] لا تتوفر جميع شروط المناوبة
        [absence] غياب
        [availability] خارج أوقات التوفر
        [refused] اعتذار
        [on_it] في هذه المناوبة أصلًا
        [kind] مكان مخصص لفئة أخرى
        [double_booking] في مناوبة أخرى في ذلك الوقت
        [overlap] في مكان آخر في ذلك الوقت، أو على مسافة بعيدة
        [daily_rest] راحة يومية أقصر من اللازم
        [rest_after_night] راحة أقصر من اللازم بعد ليلة عمل
        [weekly_rest] راحة أسبوعية أقصر من اللازم
        [daily_maximum] يوم عمل أطول من المسموح به
        [daily_maximum_long_week] يوم عمل أطول من المسموح به في أسبوع يزيد على خمسة أيام ونصف
        [weekly_maximum] ساعات في الأسبوع أكثر من المسموح به
        [weekly_average] متوسط الساعات في أربعة أسابيع أعلى من المسموح به
        [shortest_duty] مدة عمل أقصر من اللازم
        [lone_meeting] تنقل من أجل اجتماع واحد فقط
        [no_night_work] لا عمل من 20:00 إلى 06:00
        [consecutive_nights] ليالٍ متتالية أكثر من المسموح به
        [consecutive_nights_preferred] ليالٍ متتالية أكثر من المرغوب فيه
        [rest_after_nights] راحة أقصر من اللازم بعد عدة ليالٍ
        [nights_a_week] ليالٍ في الأسبوع أكثر من المرغوب فيه
        [consecutive_days] أيام متتالية أكثر من المرغوب فيه
        [weekends_off] عطل نهاية أسبوع أقل من اللازم
        [contract_hours] فرق كبير عن ساعات العقد
        [weekly_preferred] ساعات في الأسبوع أكثر من المرغوب فيه
        [wanted_shifts] اكتمال عدد المناوبات المرغوب فيه
        [team_language] لغة ناقصة في الفريق
        [team_clearance] مؤهل ناقص في الفريق
        [pair] شخص واحد حيث يلزم شخصان
        [beside_experienced] المرة الأولى دون شخص ذي خبرة
        [accompanied] تطوع مع قاصرين دون حضور أحد من طاقم العمل
       *[other] قاعدة أخرى
    }
rule-asked = { $rule } ({ $what })
rule-without = دون { $what }
rule-by = { $rule } (بمقدار { $hours } س)
clearance =
    { $clearance ->
        [information_note] قراءة مذكرة المعلومات
        [insurance] تأمين
        [onboarding] حضور الجلسة التعريفية
        [gender_and_migration] تدريب حول النوع الاجتماعي والهجرة
        [extract_596_2] مستخرج سجل عدلي 596.2 ساري المفعول
        [hub_charter] ميثاق Hub
        [health_check] فحص طبي ساري المفعول
        [driving_licence_b] رخصة قيادة من الفئة B
       *[other] وثيقة أخرى
    }
language =
    { $language ->
        [fr] الفرنسية
        [en] الإنجليزية
        [nl] الهولندية
        [ar] العربية
        [ti] التغرينية
        [am] الأمهرية
        [ps] البشتو
        [fa] الدارية أو الفارسية
        [so] الصومالية
        [es] الإسبانية
        [tr] التركية
        [uk] الأوكرانية
        [ru] الروسية
        [pt] البرتغالية
        [de] الألمانية
        [ku] الكردية
       *[other] لغة أخرى
    }
years =
    { $years ->
        [one] سنة واحدة
        [two] سنتان
        [few] { $years } سنوات
       *[other] { $years } سنة
    }
