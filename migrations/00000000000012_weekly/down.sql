DROP TABLE checkups;
DROP TABLE weekly;
