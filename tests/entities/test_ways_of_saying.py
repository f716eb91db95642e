"""One thing said in the many ways of newspapers: each post in each place has the same record."""

from __future__ import annotations

import pytest
from naming import posts

from indexer.language.syllables import new_tone_style

A, B, C = "Trần Văn Mẫu", "Lê Thị Thử", "Đỗ Quang Kỹ"
OTHER, THIRD = "Chánh án TAND tỉnh Hà Giang", "Chủ tịch HĐND tỉnh Lào Cai"

POSTS = (
    "Tổng Bí thư Ban Chấp hành Trung ương Đảng",
    "Ủy viên Bộ Chính trị",
    "Uỷ viên dự khuyết Trung ương Đảng",
    "Bí thư Trung ương Đảng",
    "Phó trưởng Ban Tổ chức Trung ương",
    "Trưởng ban Tuyên giáo T.Ư",
    "Phó Chủ nhiệm Ủy ban Kiểm tra TW",
    "Chánh Văn phòng Trung ương Đảng",
    "Phó Thủ tướng Thường trực Chính phủ",
    "Bộ trưởng Bộ Giáo dục và Đào tạo",
    "Bộ trưởng Bộ GD&ĐT",
    "Bộ trưởng GTVT",
    "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",
    "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
    "Thứ trưởng Thường trực Bộ Nông nghiệp và Phát triển nông thôn",
    "Thống đốc Ngân hàng Nhà nước Việt Nam",
    "Tổng Thanh tra Chính phủ",
    "Phó Tổng Kiểm toán Nhà nước",
    "Phó Chủ tịch Thường trực Quốc hội",
    "Tổng Thư ký Quốc hội",
    "Phó chủ nhiệm Ủy ban Pháp luật của Quốc hội",
    "Ủy viên Thường trực Ủy ban Các vấn đề xã hội của Quốc hội",
    "Trưởng Đoàn đại biểu Quốc hội tỉnh Cà Mau",
    "Phó trưởng đoàn ĐBQH TP.HCM",
    "Đại biểu Quốc hội tỉnh Trà Vinh",
    "đại biểu HĐND TP Hà Nội",
    "Chủ tịch HĐND tỉnh Lào Cai",
    "Phó Chủ tịch Hội đồng Dân tộc của Quốc hội",
    "Trưởng ban Kinh tế - Ngân sách HĐND TP Hải Phòng",
    "Bí thư Tỉnh ủy Quảng Nam",
    "Phó bí thư thường trực Thành ủy TP.HCM",
    "Bí thư Thành uỷ TP Cần Thơ",
    "Chủ tịch UBND TP Hải Phòng",
    "chủ tịch UBND TP",
    "Phó chủ tịch UBND thành phố Đà Nẵng",
    "Chủ tịch Ủy ban nhân dân (UBND) tỉnh Gia Lai",
    "Chủ tịch UBND Q.1, TP.HCM",
    "Phó chủ tịch UBND quận Gò Vấp",
    "Bí thư Huyện ủy Củ Chi",
    "Chủ tịch UBND xã Tân Thạnh, huyện Giồng Riềng, tỉnh Kiên Giang",
    "Chủ tịch UBND phường 12, quận Tân Bình",
    "Bí thư Đảng ủy xã Phú Hữu",
    "Giám đốc Sở Y tế Hà Nội",
    "Phó Giám đốc Sở TN&MT tỉnh Bình Thuận",
    "Giám đốc Sở Văn hóa - Thể thao",
    "Trưởng phòng Giáo dục và Đào tạo huyện Tuy Phước",
    "Trưởng phòng Quản lý đô thị quận 7",
    "Phó trưởng phòng Cảnh sát giao thông, Công an tỉnh Đồng Nai",
    "Trạm trưởng Trạm CSGT Suối Cao, Phòng CSGT Công an tỉnh Đồng Nai",
    "Đội trưởng Đội CSGT số 2, Phòng CSGT Công an TP Hà Nội",
    "Trưởng Công an huyện Diên Khánh",
    "Giám đốc Công an tỉnh Nghệ An",
    "Phó Cục trưởng Cục Hàng không Việt Nam, Bộ GTVT",
    "Cục trưởng Cục Y tế dự phòng",
    "Vụ trưởng Vụ Tổ chức - Cán bộ, Văn phòng Quốc hội",
    "Vụ trưởng Vụ Giáo dục đại học, Bộ Giáo dục và Đào tạo",
    "Tổng cục trưởng Tổng cục Thủy lợi",
    "Chi cục trưởng Chi cục Kiểm lâm tỉnh Đắk Lắk",
    "Hạt trưởng Hạt Kiểm lâm huyện Vân Canh",
    "Chánh Thanh tra Sở Xây dựng",
    "Chánh Văn phòng UBND TP.HCM",
    "Chánh án TAND Tối cao",
    "Phó Chánh án TAND tỉnh Hà Giang",
    "Viện trưởng Viện KSND Tối cao",
    "Viện trưởng Viện Kiểm sát nhân dân TP Đà Nẵng",
    "Chánh tòa Hình sự TAND TP.HCM",
    "Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam",
    "Chủ nhiệm Tổng cục Chính trị Quân đội nhân dân Việt Nam",
    "Phó Tư lệnh Quân khu 9",
    "Chính ủy Bộ đội Biên phòng tỉnh Sơn La",
    "Chỉ huy trưởng Bộ CHQS tỉnh Thanh Hóa",
    "Đồn trưởng Đồn Biên phòng cửa khẩu Nậm Cắn",
    "Ủy viên Ban Thường vụ Quân ủy Trung ương",
    "Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
    "Phó Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
    "Bí thư thứ nhất Trung ương Đoàn TNCS Hồ Chí Minh",
    "Bí thư Tỉnh đoàn Yên Bái",
    "Chủ tịch Hội Liên hiệp Phụ nữ Việt Nam",
    "Chủ tịch Hội Nông dân tỉnh An Giang",
    "Chủ tịch Hội Cựu chiến binh xã Hòa Bình",
    "Chủ tịch Liên đoàn Lao động huyện Bù Đăng",
    "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh",
    "Viện trưởng Viện Nghiên cứu lập pháp",
    "Đại sứ Việt Nam tại Nhật Bản",
    "Tổng Giám đốc Đài Truyền hình Việt Nam",
    "Giám đốc Trung tâm Dự báo khí tượng thủy văn Trung ương",
    "Trưởng Ban Quản lý Khu kinh tế Vân Phong",
    "Phó Trưởng ban Dân nguyện",
    "Trợ lý Thủ tướng",
    "Phó Trưởng ban Chỉ đạo Trung ương về phòng, chống tham nhũng",
    "Chủ tịch Ủy ban An toàn giao thông Quốc gia",
    "Chủ tịch Hội đồng bầu cử quốc gia",
    "Phó trưởng ban thường trực Ban Chỉ đạo quốc gia phòng chống dịch Covid-19",
    "Trưởng Ban Pháp chế HĐND tỉnh Tây Ninh",
    "Người phát ngôn Bộ Ngoại giao",
    "Chủ tịch UBMTTQ Việt Nam tỉnh Long An",
    "Phó Văn phòng UBND tỉnh Lâm Đồng",
    "Giám đốc Ban Quản lý dự án Thăng Long",
    "Giám đốc Kho bạc Nhà nước tỉnh Hà Nam",
    "Cục trưởng Cục Thuế TP.HCM",
    "Phó trưởng Công an phường Bến Nghé",
    "Giám đốc Ban quản lý rừng phòng hộ Sông Tranh",
    "Trưởng đại diện Văn phòng Ủy ban Dân tộc tại TP.HCM",
)
"""Of the party, government, assembly, courts, army, police and mass organisations; from the centre
down to communes; with and without body, parent and place."""

ALONE = (
    ("Sáng nay, {p} {A} đã đến dự.", "current"),
    ("Chiều qua, Đại tá {A}, {p}, cho biết.", "current"),
    ("Ông {A}, {p}, cho biết sẽ xem lại.", "current"),
    ("Theo ông {A}, {p} cho biết, việc này chậm.", "current"),
    ("Ông {A} - {p} - cho biết sẽ xem lại.", "current"),
    ("Trao đổi với báo chí, ông {A} – {p}, khẳng định như vậy.", "current"),
    ("Bà {A} ({p}) phát biểu.", "current"),
    ("Ông {A} (52 tuổi, {p}) phát biểu.", "current"),
    ("Ông {A} là {p}.", "current"),
    ("Ông {A}, hiện là {p}.", "current"),
    ("Ông {A} hiện đang giữ chức {p}.", "current"),
    ("Ông {A} được bầu làm {p}.", "current"),
    ("Ông {A} được Thủ tướng bổ nhiệm giữ chức vụ {p}.", "current"),
    ("Đồng chí {A} được phân công giữ chức {p}.", "current"),
    ("Ban Bí thư quyết định điều động, chỉ định ông {A} giữ chức {p}.", "current"),
    ("HĐND đã bầu ông {A} giữ chức {p}, nhiệm kỳ 2016-2021.", "current"),
    ("Quyết định bổ nhiệm chức {p} đối với ông {A} có hiệu lực từ hôm nay.", "current"),
    ("Tỉnh ủy giao ông {A} đảm nhận chức {p} từ hôm nay.", "current"),
    ("Ông {A} từng là {p}.", "former"),
    ("Ông {A} từng giữ chức {p} trước khi về hưu.", "former"),
    ("Chiều qua, nguyên {p} {A} đã đến dự.", "former"),
    ("Ông {A}, cựu {p}, khai như vậy.", "former"),
    ("Ông {A} - nguyên {p} - khai như vậy.", "former"),
    ("Ông {A} (nguyên {p}) khai như vậy.", "former"),
    ("Ông {A} nguyên là {p}.", "former"),
    ("Ông {A} thôi giữ chức {p} từ hôm nay.", "former"),
    ("Ban Bí thư cho ông {A} thôi giữ chức {p} để nghỉ hưu.", "former"),
    ("HĐND miễn nhiệm chức danh {p} đối với ông {A}.", "former"),
    ("HĐND đã miễn nhiệm chức vụ {p} của ông {A}.", "former"),
    ("Trước khi giữ chức {p}, ông {A} đã công tác nhiều năm trong ngành.", "current"),
    ("Sau khi thôi giữ chức {p}, ông {A} về quê làm vườn.", "former"),
    ("Khi còn làm {p}, ông {A} đã ký văn bản.", "former"),
    ("Trước đó, ông {A} là {p}.", "former"),
    ("Bà {A} từng đảm nhiệm các chức vụ: {p}.", "former"),
    ("Tân {p} {A} phát biểu nhận nhiệm vụ.", "current"),
    ("Người ký văn bản là {p} {A}.", "current"),
    ("Dưới sự chủ trì của đồng chí {A}, {p}, hội nghị đã thống nhất.", "current"),
    ("Đồng chí {A} – {p} trao bằng khen.", "current"),
    ("Tham dự có {p} {A}; lãnh đạo các sở.", "current"),
    ("{p} {A} (trái) trò chuyện với người dân.", "current"),
    ("Phát biểu của {p} {A} tại hội nghị được ghi nhận.", "current"),
    ("Theo {p} {A}, việc này chậm.", "current"),
    ("Với cương vị {p}, ông {A} đã ký văn bản.", "current"),
    ("Người được bầu là ông {A}, {p}.", "current"),
    ("Ông {A} (sinh năm 1969, quê Tiền Giang), {p}, cho biết.", "current"),
)
"""Where a post stands, and whether it is held then."""

SEVERAL = (
    ("Dự có các ông: {A}, {p}; {B}, {Q}; {C}, {R}.", {"A": ["{p}"], "B": ["{Q}"], "C": ["{R}"]}),
    (
        "Dự có các ông {A} – {p}, {B} – {Q} và {C} – {R}.",
        {"A": ["{p}"], "B": ["{Q}"], "C": ["{R}"]},
    ),
    (
        "Dự có các ông {A} ({p}), {B} ({Q}) và {C} ({R}).",
        {"A": ["{p}"], "B": ["{Q}"], "C": ["{R}"]},
    ),
    ("Dự có {p} {A}, {Q} {B} và {R} {C}.", {"A": ["{p}"], "B": ["{Q}"], "C": ["{R}"]}),
    ("Các vị {p} {A}; {Q} {B}; {R} {C} đến dự.", {"A": ["{p}"], "B": ["{Q}"], "C": ["{R}"]}),
    ("{p} {A}, ông {B}, {Q}, và {R} {C} cùng dự.", {"A": ["{p}"], "B": ["{Q}"], "C": ["{R}"]}),
    ("báo cáo với {p} {A}, {Q} và {R} {B} những việc này.", {"A": ["{p}", "{Q}"], "B": ["{R}"]}),
    ("Tham dự có các đồng chí {A}, {p}; {B}, {Q}.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Ông {A}, {p}, cùng ông {B}, {Q}, đi kiểm tra.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("{p} {A} cùng {Q} {B} đi kiểm tra.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("{p} {A} và {Q} {B} đi kiểm tra.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("{p} {A} đã gặp {Q} {B}.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Trả lời chất vấn của {p} {A}, {Q} {B} cho biết.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Ông {A}, {p}, được bầu giữ chức {Q} thay ông {B} nghỉ hưu.", {"A": ["{p}", "{Q}"]}),
    ("Ông {A} giữ chức {p} thay ông {B}, nguyên {Q}.", {"A": ["{p}"], "B": ["{Q} (former)"]}),
    ("Bổ nhiệm ông {A}, {p}, giữ chức {Q}.", {"A": ["{p}", "{Q}"]}),
    ("Bổ nhiệm ông {A}, {p} giữ chức vụ {Q}, thời hạn 5 năm.", {"A": ["{p}", "{Q}"]}),
    ("Bổ nhiệm ông {A}, nguyên {p}, giữ chức {Q}.", {"A": ["{p} (former)", "{Q}"]}),
    ("Ông {A} được điều động từ {p} sang làm {Q}.", {"A": ["{p} (former)", "{Q}"]}),
    ("Trước khi giữ chức {Q}, ông {A} là {p}.", {"A": ["{Q}", "{p} (former)"]}),
    ("Trước khi được bầu làm {Q}, bà {A} từng giữ chức {p}.", {"A": ["{Q}", "{p} (former)"]}),
    ("Ông {A} là {p} trước khi được bầu làm {Q}.", {"A": ["{p} (former)", "{Q}"]}),
    (
        "Trước khi được điều động, phân công giữ chức {Q}, đồng chí {A} giữ chức {p}.",
        {"A": ["{Q}", "{p} (former)"]},
    ),
    ("Ông {A} - vào thời điểm năm 2015 là {p} - đã ký.", {"A": ["{p} (former)"]}),
    ("Ông {A}, khi đó là {p}, đã ký.", {"A": ["{p} (former)"]}),
    ("Ông {A}, thời điểm đó là {p}, đã ký.", {"A": ["{p} (former)"]}),
    ("Ông {A} (lúc đó là {p}) đã ký.", {"A": ["{p} (former)"]}),
    ("Ông {A}, thời điểm xảy ra vụ việc là {p}, đã ký.", {"A": ["{p} (former)"]}),
    ("Trong thời gian giữ cương vị {p}, ông {A} đã ký nhiều văn bản.", {"A": ["{p} (former)"]}),
    ("Ông {A} trong thời gian giữ chức {p} đã ký nhiều văn bản.", {"A": ["{p} (former)"]}),
    (
        "Ông {A}: trong thời gian giữ cương vị {p}, {Q}, chịu trách nhiệm về vi phạm.",
        {"A": ["{p} (former)", "{Q} (former)"]},
    ),
    (
        "Thủ tướng xóa tư cách nguyên {p} nhiệm kỳ 2005 - 2010 và nguyên {Q} "
        "nhiệm kỳ 2010-2015 của ông {A}.",
        {"A": ["{p} (former)", "{Q} (former)"]},
    ),
    ("Thủ tướng xóa tư cách nguyên {p} của ông {A}.", {"A": ["{p} (former)"]}),
    ("Thủ tướng xóa tư cách nguyên {p} đối với ông {A}.", {"A": ["{p} (former)"]}),
    (
        "Ban Bí thư cách tất cả chức vụ trong Đảng đối với ông {A}, nguyên {p}.",
        {"A": ["{p} (former)"]},
    ),
    ("Ông {A}, {p} bị cách chức.", {"A": ["{p}"]}),
    ("{p} {A} xin thôi nhiệm vụ {Q} khóa XIV vì lý do sức khỏe.", {"A": ["{p}", "{Q} (former)"]}),
    ("{p} {A} đã có đơn xin thôi làm {Q}.", {"A": ["{p}", "{Q} (former)"]}),
    ("Ông {A}, {p}, bị kỷ luật cảnh cáo; cho thôi chức {Q}.", {"A": ["{p}", "{Q} (former)"]}),
    ("Chủ tịch nước ký quyết định tạm đình chỉ công tác {p} với ông {A}.", {"A": ["{p}"]}),
    ("Tạm đình chỉ chức vụ {p} đối với ông {A} để điều tra.", {"A": ["{p}"]}),
    (
        "HĐND miễn nhiệm chức danh {p} đối với ông {A} và bầu ông {B} giữ chức {p}.",
        {"A": ["{p} (former)"], "B": ["{p}"]},
    ),
    ("Quốc hội miễn nhiệm {p} với ông {A}.", {"A": ["{p} (former)"]}),
    ("Quốc hội bầu các ông {A}, {B} và {C} làm {p}.", {"A": ["{p}"], "B": ["{p}"], "C": ["{p}"]}),
    ("Bầu bổ sung chức danh {p} đối với ông {A} và bà {B}.", {"A": ["{p}"], "B": ["{p}"]}),
    ("Các {p} {A}, {B} và {C} cùng dự.", {"A": ["{p}"], "B": ["{p}"], "C": ["{p}"]}),
    ("Các {p}: {A}, {B}, {C}.", {"A": ["{p}"], "B": ["{p}"], "C": ["{p}"]}),
    ("Hai {p} {A} và {B} ký văn bản.", {"A": ["{p}"], "B": ["{p}"]}),
    ("hai {p} là ông {A} và bà {B} ký văn bản.", {"A": ["{p}"], "B": ["{p}"]}),
    ("Ông {A} và ông {B} đều là {p}.", {"A": ["{p}"], "B": ["{p}"]}),
    ("Ông {A}, ông {B} - cùng là {p} - đã ký.", {"A": ["{p}"], "B": ["{p}"]}),
    ("Ông {A}, {p}, {Q}, {R}, dự.", {"A": ["{p}", "{Q}", "{R}"]}),
    ("Ông {A} ({p}; {Q}; {R}) dự.", {"A": ["{p}", "{Q}", "{R}"]}),
    ("Ông {A} là {p}, {Q}, {R}.", {"A": ["{p}", "{Q}", "{R}"]}),
    ("Ông {A} là {p}, Đại tướng, {Q}, {R}.", {"A": ["{p}", "{Q}", "{R}"]}),
    ("Ông {A}, {p}, Thượng tướng, {Q}, dự.", {"A": ["{p}", "{Q}"]}),
    ("Thượng tướng, {p} {A} dự.", {"A": ["{p}"]}),
    ("GS.TS {A}, {p}, dự.", {"A": ["{p}"]}),
    ("PGS.TS {A} - {p} - dự.", {"A": ["{p}"]}),
    ("{p} - Đại tá {A} dự.", {"A": ["{p}"]}),
    ("{p}, Đại tá {A} dự.", {"A": ["{p}"]}),
    ("{p} TS. {A} dự.", {"A": ["{p}"]}),
    ("Ông {A}, {p} kiêm {Q}, đồng thời là {R}, dự.", {"A": ["{p}", "{Q}", "{R}"]}),
    ("{p} kiêm {Q} {A} dự.", {"A": ["{p}", "{Q}"]}),
    ("Ông {A} hiện là {p}, từng là {Q}.", {"A": ["{p}", "{Q} (former)"]}),
    ("Ông {A} từng là {Q}, hiện là {p}.", {"A": ["{Q} (former)", "{p}"]}),
    ("Ông {A}, nguyên {Q}, nay là {p}, dự.", {"A": ["{Q} (former)", "{p}"]}),
    ("Ông {A} (nguyên {Q}, hiện là {p}) dự.", {"A": ["{Q} (former)", "{p}"]}),
    ("Ông {A}, {p}; nguyên {Q} nhiệm kỳ 2015-2020 bị kỷ luật.", {"A": ["{p}", "{Q} (former)"]}),
    ("Ông {A}, nguyên {p}, nguyên {Q}, dự.", {"A": ["{p} (former)", "{Q} (former)"]}),
    ("Quyền {p} {A} dự.", {"A": ["Quyền {p} (acting)"]}),
    ("Ông {A}, quyền {p}, dự.", {"A": ["quyền {p} (acting)"]}),
    ("Ông {A} được giao quyền {p}.", {"A": ["quyền {p} (acting)"]}),
    ("Ông {A} được giao giữ chức quyền {p}.", {"A": ["quyền {p} (acting)"]}),
    ("Năm 2010, ông {A} làm {p}, năm 2015 làm {Q}.", {"A": ["{p} (former)", "{Q} (former)"]}),
    (
        "Ông {A} sinh năm 1960. Từ năm 2005 đến 2010, ông là {p}. Từ năm 2016 đến nay, ông là {Q}.",
        {"A": ["{p} (former)", "{Q}"]},
    ),
    (
        "Bà {A} dự. Trước đó, bà từng là {p}; năm 2015 làm {Q}.",
        {"A": ["{p} (former)", "{Q} (former)"]},
    ),
    ("Bà {A} vừa nhận quyết định. Bà hiện là {p}, kiêm {Q}.", {"A": ["{p}", "{Q}"]}),
    ("Ông {A} dự. Theo ông Mẫu, việc này chậm. Ông Mẫu hiện là {p}.", {"A": ["{p}"]}),
    ("Ông {A} dự. Trước khi nghỉ hưu, ông Mẫu là {p}.", {"A": ["{p} (former)"]}),
    ("Ông {A} dự. Với tư cách {p}, ông Mẫu đã ký.", {"A": ["{p}"]}),
    ("“Việc này chậm”, {p} {A} nói.", {"A": ["{p}"]}),
    ("“Việc này chậm” - ông {A}, {p}, nói.", {"A": ["{p}"]}),
    ("{p} {A}\nÔng nói: ...", {"A": ["{p}"]}),
    ("{p} {A} phát biểu tại hội nghị. Ảnh: Hoàng Hà", {"A": ["{p}"]}),
    ("{p} {A}: Việc này chậm", {"A": ["{p}"]}),
    ("Ông {A}, với vai trò là {p}, {Q} đã vi phạm.", {"A": ["{p}", "{Q}"]}),
    ("Dưới sự chủ trì của {p} {A} và {Q} {B}, hội nghị thống nhất.", {"A": ["{p}"], "B": ["{Q}"]}),
    (
        "bị can {A} (nguyên {p}) và {B} (nguyên {Q}) khai.",
        {"A": ["{p} (former)"], "B": ["{Q} (former)"]},
    ),
    (
        "bị cáo {A} (SN 1969, {p}) và {B} (SN 1970, cựu {Q}) khai.",
        {"A": ["{p}"], "B": ["{Q} (former)"]},
    ),
    (
        "Bị cáo {A}, cựu {p}; {B}, cựu {Q}, kháng cáo.",
        {"A": ["{p} (former)"], "B": ["{Q} (former)"]},
    ),
    ("Bà {B}, vợ ông {A} - {p}, nói.", {"A": ["{p}"]}),
    ("Ông {A}, {p}, được phân công phụ trách ngành.", {"A": ["{p}"]}),
    ("Ông {A}, {p}, được giới thiệu ứng cử chức {Q}.", {"A": ["{p}"]}),
    ("Chỉ định ông {A} tham gia Ban Chấp hành, Ban Thường vụ và giữ chức {p}.", {"A": ["{p}"]}),
    (
        "Trước khi được Ban Bí thư chỉ định tham gia ban chấp hành, ban thường "
        "vụ và giữ chức {p} nhiệm kỳ 2015-2020, ông {A} là {Q}.",
        {"A": ["{p}", "{Q} (former)"]},
    ),
    ("Ông {A} trúng cử chức {p} với 100% số phiếu.", {"A": ["{p}"]}),
    ("Ông {A} tái đắc cử {p}.", {"A": ["{p}"]}),
    ("Ông {A} giữ chức {p} từ tháng 10-2018.", {"A": ["{p}"]}),
    ("Ông {A} giữ chức {p} từ tháng 10-2018 đến tháng 3-2020.", {"A": ["{p} (former)"]}),
    ("Ông {A} giữ chức {p} từ tháng 10-2018 đến nay.", {"A": ["{p}"]}),
    ("Với trách nhiệm là {p}, {Q}, ông {A} đã ký.", {"A": ["{p}", "{Q}"]}),
    (
        "Với cương vị {p} (thời gian từ tháng 6/2011 đến tháng 9/2014), bà {A} "
        "đã ký nhiều văn bản.",
        {"A": ["{p} (former)"]},
    ),
    ("Ông {A} (thời điểm giữ chức {p}) đã ký.", {"A": ["{p} (former)"]}),
    ("Ban Bí thư phân công ông {A} làm nhiệm vụ {p}.", {"A": ["{p}"]}),
    ("Trước khi chuyển về Hậu Giang giữ chức {p}, ông {A} là {Q}.", {"A": ["{p}", "{Q} (former)"]}),
    ("Ông {A} nghỉ hưu từ ngày 1/8/2017, hiện là {p}.", {"A": ["{p}"]}),
    ("Sau khi rời ghế {p}, ông {A} về quê làm vườn.", {"A": ["{p} (former)"]}),
    ("Ông {A} có tên trong danh sách này khi còn là {p}.", {"A": ["{p} (former)"]}),
    (
        "Ông {A}, nguyên {Q}, bị kỷ luật vì sai phạm khi đang làm {p}.",
        {"A": ["{Q} (former)", "{p} (former)"]},
    ),
    ("Ông {A} đã vi phạm trong thời gian giữ chức {p}.", {"A": ["{p} (former)"]}),
    ("Ông {A} được {Q} {B} bổ nhiệm làm {p}.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Ông {A} được {Q} {B} giao Quyền {p}.", {"A": ["Quyền {p} (acting)"], "B": ["{Q}"]}),
    ("Ông {A} được {Q} {B} điều động, bổ nhiệm giữ chức {p}.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Bà {A} (52 tuổi) vừa được {Q} {B} trao quyết định giữ chức {p}.", {"A": ["{p}"]}),
    ("Ông {A} đã được ông {B}, {Q}, bổ nhiệm làm {p}.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Ông {A}, {R}, được {Q} {B} bổ nhiệm làm {p}.", {"A": ["{R}", "{p}"], "B": ["{Q}"]}),
    ("{R} {A} được {Q} {B} bổ nhiệm làm {p}.", {"A": ["{R}", "{p}"], "B": ["{Q}"]}),
    ("Ông {A}, người được {Q} {B} phân công giữ chức {p}, đến dự.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Ông {A} bị {Q} {B} cách chức {p}.", {"A": ["{p} (former)"], "B": ["{Q}"]}),
    ("Ông {A} đến dự. Ông được {Q} {B} bổ nhiệm làm {p}.", {"A": ["{p}"], "B": ["{Q}"]}),
    ("Ông {A} được điều động, phân công, bổ nhiệm giữ chức {p}.", {"A": ["{p}"]}),
    ("Ông {A} được trao quyết định giữ chức {p}.", {"A": ["{p}"]}),
    ("Ông {A} nói đã lo việc này từ khi chuẩn bị nhậm chức {p}.", {"A": ["{p}"]}),
    ("Bà {A} hứa như vậy ngay sau khi nhậm chức {p}.", {"A": ["{p}"]}),
    ("Bà {A} hứa như vậy sau khi được bầu giữ chức {p}.", {"A": ["{p}"]}),
    ("Bà {A} phát biểu tại lễ nhậm chức {p}.", {"A": ["{p}"]}),
    ("Bà {A} tuyên thệ nhậm chức {p}.", {"A": ["{p}"]}),
    ("Từ khi giữ chức {p}, ông {A} chưa nghỉ ngày nào.", {"A": ["{p}"]}),
    ("Ông {A} là {Q}. Ông còn là {p}.", {"A": ["{Q}", "{p}"]}),
    ("Ông {A} bị Ban Bí thư kỷ luật cách chức {p}.", {"A": ["{p} (former)"]}),
    ("Ông {A} đã bị Tỉnh ủy ra quyết định cách chức {p}.", {"A": ["{p} (former)"]}),
    ("Bà {A} được HĐND tỉnh miễn nhiệm chức danh {p}.", {"A": ["{p} (former)"]}),
    ("Bà {A} vừa được Bộ Chính trị cho thôi giữ chức {p} để nghỉ hưu.", {"A": ["{p} (former)"]}),
    ("Bà {A} được Quốc hội đồng ý cho thôi làm {p}.", {"A": ["{p} (former)"]}),
    (
        "Ông {A} bị Tỉnh ủy cách tất cả chức vụ trong Đảng, cách chức {p}.",
        {"A": ["{p} (former)"]},
    ),
    ("Ông {A} bị Thủ tướng xóa tư cách nguyên {p}.", {"A": ["{p} (former)"]}),
    ("Ông {A} bị xoá tư cách {p} nhiệm kỳ 2011-2016.", {"A": ["{p} (former)"]}),
    ("Ông {A} bị UBND tỉnh tạm đình chỉ chức vụ {p}.", {"A": ["{p}"]}),
    ("Ông {A} bị giáng chức từ {p} xuống làm {Q}.", {"A": ["{p} (former)", "{Q}"]}),
    ("Ông {A}, {Q}, bị đề nghị cách chức {p}.", {"A": ["{Q}"]}),
    ("Ông {A}, {Q}, không được tái bổ nhiệm chức {p}.", {"A": ["{Q}"]}),
    (
        "Ông {A} được HĐND tỉnh bầu làm {p} sau khi miễn nhiệm chức {Q} đối với ông {B}.",
        {"A": ["{p}"], "B": ["{Q} (former)"]},
    ),
    ("Quốc hội bãi nhiệm tư cách {p} đối với ông {A}.", {"A": ["{p} (former)"]}),
    ("Quốc hội xem xét tư cách {p} của ông {A}.", {"A": ["{p}"]}),
    ("Quốc hội tạm đình chỉ tư cách {p} của ông {A}.", {"A": ["{p}"]}),
    ("Ông {A} bị bãi miễn tư cách {p}.", {"A": ["{p} (former)"]}),
    ("Với tư cách {p}, ông {A} đã ký.", {"A": ["{p}"]}),
    ("Chức danh {p} được giao cho ông {A}, nguyên {Q}.", {"A": ["{p}", "{Q} (former)"]}),
    ("Ghế {p} thuộc về bà {A}.", {"A": ["{p}"]}),
    ("Ông {A}, {Q}, nói không thể bổ nhiệm bà {B} làm {p}.", {"A": ["{Q}"], "B": None}),
    ("Với sự giúp đỡ của Mẫn trên cương vị {p}, ông {A}, {Q}, đã xong việc.", {"A": ["{Q}"]}),
    ("Vi phạm của bà {A} trong thời gian làm {p} đã rõ.", {"A": ["{p} (former)"]}),
    ("Trách nhiệm của ông {A} khi còn giữ chức {p} đã rõ.", {"A": ["{p} (former)"]}),
    ("Ông {A}, hồi còn làm {p}, đã ký.", {"A": ["{p} (former)"]}),
)
"""Posts of several persons, and several of one: {p} is each of some posts."""


@pytest.mark.parametrize(("text", "status"), ALONE)
def test_a_post_is_read_wherever_it_stands(text: str, status: str) -> None:
    told = "" if status == "current" else f" ({status})"
    read = {post: posts(text.format(A=A, p=post)).get(A) for post in POSTS}
    assert read == {post: [new_tone_style(post) + told] for post in POSTS}


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_each_has_his_own(text: str, expected: dict[str, list[str] | None]) -> None:
    for post in POSTS[::9]:
        words = {"A": A, "B": B, "C": C, "Q": OTHER, "R": THIRD, "p": post}
        read = posts(text.format(**words))
        assert {name: read.get(words[name]) for name in expected} == {
            name: held and [each.format(**words) for each in held]
            for name, held in expected.items()
        }


@pytest.mark.parametrize("text", [text for text, _ in ALONE if "ng {A}" in text])
@pytest.mark.parametrize("young", ["anh", "chị"])
def test_anh_and_chị_introduce_as_ông_does(text: str, young: str) -> None:
    said = text.replace("ông {A}", f"{young} {{A}}").replace("Ông {A}", f"{young.title()} {{A}}")
    for post in ("uỷ viên Ban chấp hành Trung ương Đoàn", "Bí thư Tỉnh đoàn Yên Bái"):
        assert posts(said.format(A=A, p=post)) == posts(text.format(A=A, p=post))


@pytest.mark.parametrize("said", [text for text, _ in SEVERAL if ". Ông " in text])
def test_they_are_pronouns_of_a_new_sentence(said: str) -> None:
    words = {"A": A, "B": B, "p": OTHER, "Q": THIRD}
    young = said.replace("Ông ", "Anh ").replace("ông ", "anh ")
    assert posts(young.format(**words)) == posts(said.format(**words))


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Tỉnh ủy {A} hỏi: “Anh làm chủ tịch xã lâu chưa?”.",
        "Bí thư Tỉnh ủy {A} viết: “Trên cương vị Chủ tịch UBND xã, Anh đã giúp nhiều người”.",
        "Bí thư Tỉnh ủy {A} kể. Em trai anh là Chủ tịch UBND xã An Phú.",
        "Bí thư Tỉnh ủy {A} và anh ông {B} làm Chủ tịch UBND xã An Phú.",
    ],
)
def test_whom_one_speaks_to_and_relatives_are_others(text: str) -> None:
    assert posts(text.format(A=A, B=B)) == {A: ["Bí thư Tỉnh ủy"]}


@pytest.mark.parametrize(
    "said",
    [
        "{P} {A} chúc mừng {F} vừa tái cử.",
        "{P} {A} đề nghị {F} xem lại.",
        "{P} {A}, {F} cùng dự.",
        "{P} {A} - {F} đồng chủ trì.",
        "{P} {A} và {F} hội đàm.",
        "{F} và {P} {A} hội đàm.",
        "{F}, {P} {A} cùng dự.",
        "{P} {A} hội đàm. {F} nói sẽ giúp.",
    ],
)
@pytest.mark.parametrize("foreigner", ["Abe", "Shoigu", "Thongloun", "Trudeau", "Ross"])
def test_a_title_with_a_foreign_name_is_that_foreigners(said: str, foreigner: str) -> None:
    for title in ("Thủ tướng", "Phó Thủ tướng", "Bộ trưởng", "Bộ trưởng Quốc phòng"):
        held = "Bộ trưởng Bộ Công Thương" if title.startswith("Bộ") else title
        read = posts(said.format(A=A, P=held, F=f"{title} {foreigner}"))
        assert read == {A: [held]}
