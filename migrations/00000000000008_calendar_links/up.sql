-- What a link opens: page, or calendar, which calendars fetch by themselves and which shows nothing but shifts.
ALTER TABLE links ADD COLUMN opens TEXT NOT NULL DEFAULT 'page';
