"""When an article was published, as the sources write it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from corpus.errors import RejectedArticleError
from corpus.quarantine import QuarantineReason

VIETNAM_TIME = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam has kept one zone without summer time since 1975, so a fixed offset is exact."""

_DAY_ONLY = re.compile(r"\d{4}-\d{2}-\d{2}")
_IMAGE_TIME = re.compile(r"-(1[0-9]{9})\.(?:jpe?g|png|gif|webp)$", re.IGNORECASE)


def parse_published(value: str) -> tuple[date, datetime | None]:
    """Read an ISO date or date-time; a time without a zone is Vietnamese local time.

    Raises RejectedArticleError for anything else, a day that does not exist included.
    """
    text = value.strip()
    try:
        if _DAY_ONLY.fullmatch(text):
            return date.fromisoformat(text), None
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=VIETNAM_TIME)
        return moment.astimezone(VIETNAM_TIME).date(), moment
    except (ValueError, OverflowError):
        raise RejectedArticleError(
            QuarantineReason.IMPOSSIBLE_DATE,
            f"published {value[:40]!r} is no date of the calendar in ISO form (2023-12-02); "
            "`thoisu import` reads days as people write them",
        ) from None


def today_in_vietnam() -> date:
    """The date in Vietnam now."""
    return datetime.now(VIETNAM_TIME).date()


def published_from_image(name: str) -> date | None:
    """The Vietnamese day on which an image was uploaded, if its CMS put the time in its name.

    Such names end in the Unix time in seconds: `…-1701523185.jpg` is 2 December 2023.
    """
    found = _IMAGE_TIME.search(name)
    if not found:
        return None
    return datetime.fromtimestamp(int(found.group(1)), VIETNAM_TIME).date()
