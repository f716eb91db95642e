"""Tasks by which bodies are named: `Ban Chỉ đạo | về phát triển …`."""

from __future__ import annotations

import re
from typing import Final

TASK: Final = re.compile(
    r" (?:về|phát triển|khắc phục|xử lý|phòng|chống|thực hiện|ứng phó|xây dựng|đổi mới|cải cách|"
    r"các (?:công trình|dự án)|sắp xếp|tái cơ cấu|ứng dụng|chuyển đổi|bảo vệ|giải phóng|giảm|"
    r"ổn định|hỗ trợ|ngăn chặn|bảo đảm|đảm bảo|giá)(?!\w)"
)
TASK_ENDS: Final = re.compile(
    r"$|[.;:)\n]| \(|,? (?:cho|do|được|đã|sẽ|vào|tại|ở|ngày|sáng|chiều|hôm|diễn ra|họp|khai mạc)"
    r"(?!\w)|, (?=[A-ZĐ])"
)
WORK_OF_A_BODY: Final = re.compile(r" (?:tổ chức|chủ trì|phối hợp)(?!\w)|(?<=\d) về ")
LONGEST_TASK: Final = 200
MOST_WORDS_OF_TASK: Final = 36
