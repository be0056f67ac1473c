//! The names of the rules, as they stand in scores, explanations and the API.

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),* $(,)?) => {
        /// A rule that a roster is judged by.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $variant,)*
        }

        impl Rule {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}

rules! {
    /// Nobody is in two places at once, and travel takes its time.
    Overlap = "overlap",
    /// Rest between duties.
    DailyRest = "daily_rest",
    /// Rest after a night shift.
    RestAfterNight = "rest_after_night",
    /// Rest in one piece in the week.
    WeeklyRest = "weekly_rest",
    /// The longest duty.
    DailyMaximum = "daily_maximum",
    /// The longest duty in a week of more than five and a half days.
    DailyMaximumLongWeek = "daily_maximum_long_week",
    /// Hours that no week passes.
    WeeklyMaximum = "weekly_maximum",
    /// Hours on average over the four-week period.
    WeeklyAverage = "weekly_average",
    /// The shortest duty, and the shortest night shift.
    ShortestDuty = "shortest_duty",
    /// A meeting or a session with no other work around it.
    LoneMeeting = "lone_meeting",
    /// No work between 20:00 and 06:00.
    NoNightWork = "no_night_work",
    /// Nights in a row, at most.
    ConsecutiveNights = "consecutive_nights",
    /// Nights in a row before each further one costs.
    ConsecutiveNightsPreferred = "consecutive_nights_preferred",
    /// Time off after several nights in a row.
    RestAfterNights = "rest_after_nights",
    /// Nights in a week before each further one costs.
    NightsAWeek = "nights_a_week",
    /// Days in a row before each further one costs.
    ConsecutiveDays = "consecutive_days",
    /// Weekends off, of four.
    WeekendsOff = "weekends_off",
    /// Hours near to the contract's.
    ContractHours = "contract_hours",
    /// Hours in a week before more costs.
    WeeklyPreferred = "weekly_preferred",
    /// No more shifts in the week than are wanted.
    WantedShifts = "wanted_shifts",
    /// A language somewhere in the team.
    TeamLanguage = "team_language",
    /// A clearance somewhere in the team.
    TeamClearance = "team_clearance",
    /// Nobody, or two: never one alone.
    Pair = "pair",
    /// Whoever comes for the first time is beside somebody experienced.
    BesideExperienced = "beside_experienced",
    /// Minors are never with volunteers alone.
    Accompanied = "accompanied",
}

impl Rule {
    /// Whether what breaks it is measured in minutes: too short a rest, too long a day.
    pub const fn is_of_time(self) -> bool {
        matches!(
            self,
            Self::DailyRest
                | Self::RestAfterNight
                | Self::WeeklyRest
                | Self::DailyMaximum
                | Self::DailyMaximumLongWeek
                | Self::WeeklyMaximum
                | Self::WeeklyAverage
                | Self::ShortestDuty
        )
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}
