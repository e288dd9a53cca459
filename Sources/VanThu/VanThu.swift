// VanThu
