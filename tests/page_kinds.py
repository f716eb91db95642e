"""An address of every kind of page, in the index of the sample articles."""

from __future__ import annotations

from typing import Final

_MEETING: Final = "hoi-nghi-lan-thu-24-ban-chap-hanh-dang-bo-thanh-pho-ho-chi-minh-khoa-xi"
_CONFERENCES: Final = "/tim-kiem?q=h%E1%BB%99i+ngh%E1%BB%8B"

PAGE_KINDS: Final = {
    "home": "/",
    "results": _CONFERENCES,
    "filtered": "/tim-kiem?q=nguyen+van+nen&official=nguyen-van-nen",
    "days": f"{_CONFERENCES}&from=2023-12&to=2023-12&more=official",
    "choices": "/tim-kiem?q=NQ+18",
    "post": "/tim-kiem?q=b%C3%AD+th%C6%B0+th%C3%A0nh+%E1%BB%A7y",
    "nothing": "/tim-kiem?q=khongcobaithenay&source=x",
    "article": "/bai/cms.hcmc-thanh-uy-24-2023-12?q=thu+thiem",
    "officials": "/lanh-dao",
    "no-officials": "/lanh-dao?q=khongconguoinay",
    "official": "/lanh-dao/nguyen-van-nen",
    "meetings": "/hoi-nghi",
    "meeting": f"/hoi-nghi/{_MEETING}",
    "documents": "/van-ban",
    "document": "/van-ban/nghi-quyet-98-2023-qh15",
    "about": "/gioi-thieu",
    "api": "/api",
    "english-results": "/en/tim-kiem?q=thu+thiem",
    "english-official": "/en/lanh-dao/nguyen-van-nen",
}
ERROR_KINDS: Final = {
    "bad-search": "/tim-kiem?q=a&from=mai",
    "no-page": "/khong-co",
    "no-official": "/lanh-dao/x",
}
