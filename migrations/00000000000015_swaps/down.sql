DROP TABLE swap_asks;
DROP TABLE swaps;
