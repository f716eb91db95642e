"""What kinds of meetings and documents are called in the language of the page."""

from __future__ import annotations

from typing import Final

from webui.language import gettext, lazy_gettext

MEETINGS: Final = (
    lazy_gettext("hội nghị"),
    lazy_gettext("kỳ họp"),
    lazy_gettext("phiên họp"),
    lazy_gettext("đại hội"),
    lazy_gettext("họp"),
    lazy_gettext("cuộc họp"),
    lazy_gettext("buổi làm việc"),
    lazy_gettext("phiên làm việc"),
    lazy_gettext("phiên chất vấn"),
    lazy_gettext("phiên thảo luận"),
    lazy_gettext("phiên giải trình"),
    lazy_gettext("phiên điều trần"),
    lazy_gettext("họp báo"),
    lazy_gettext("tiếp xúc cử tri"),
    lazy_gettext("diễn đàn"),
    lazy_gettext("đối thoại"),
)
_DOCUMENTS: Final = (
    lazy_gettext("luật"),
    lazy_gettext("bộ luật"),
    lazy_gettext("đạo luật"),
    lazy_gettext("hiến pháp"),
    lazy_gettext("pháp lệnh"),
    lazy_gettext("sắc lệnh"),
    lazy_gettext("nghị quyết"),
    lazy_gettext("nghị quyết liên tịch"),
    lazy_gettext("nghị định"),
    lazy_gettext("nghị định thư"),
    lazy_gettext("quyết định"),
    lazy_gettext("thông tư"),
    lazy_gettext("thông tư liên tịch"),
    lazy_gettext("chỉ thị"),
    lazy_gettext("quy định"),
    lazy_gettext("quy chế"),
    lazy_gettext("kết luận"),
    lazy_gettext("thông báo"),
    lazy_gettext("công văn"),
    lazy_gettext("công điện"),
    lazy_gettext("tờ trình"),
    lazy_gettext("kế hoạch"),
    lazy_gettext("đề án"),
    lazy_gettext("chương trình"),
    lazy_gettext("báo cáo"),
    lazy_gettext("hướng dẫn"),
    lazy_gettext("điều lệ"),
    lazy_gettext("hiệp định"),
    lazy_gettext("hiệp ước"),
    lazy_gettext("công ước"),
    lazy_gettext("văn bản"),
)


def kind_name(kind: str) -> str:
    """A kind with a capital; one that is not listed as articles write it."""
    name = gettext(kind.lower())
    return name[:1].upper() + name[1:]
