DROP TABLE announcement_recipients;
DROP TABLE announcements;
DROP TABLE announcement_templates;
