"""A coordinator at work: what somebody does on a page, in the words that stand on it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

SAVED = "opgeslagen"


class Coordinator:
    """Somebody who fills in the pages of the kit, by mouse and by keyboard."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def form(self, title: str) -> Locator:
        """Return the form with this heading, once it is there."""
        form = self.page.get_by_role("region", name=title, exact=True)
        expect(form).to_be_visible()
        return form

    def types(self, where: Locator, label: str, said: str) -> None:
        """Type into a field and leave it with the Tab key."""
        field = where.get_by_role("textbox", name=label, exact=True)
        field.fill(said)
        field.press("Tab")
        expect(where.locator("[aria-invalid='true']")).to_have_count(0)

    def answers(self, where: Locator, question: str, answer: str) -> None:
        """Choose one of the answers under a question."""
        group = where.get_by_role("group", name=question, exact=True)
        group.get_by_role("radio", name=answer, exact=True).check()

    def chooses(self, where: Locator, label: str, choice: str) -> None:
        """Choose from a list."""
        where.get_by_role("combobox", name=label, exact=True).select_option(label=choice)

    def adds(self, where: Locator, label: str, lines: list[str]) -> None:
        """Type lines into the box below a list, each with Enter."""
        box = where.get_by_role("textbox", name=label, exact=True)
        for line in lines:
            box.fill(line)
            box.press("Enter")
            expect(box).to_have_value("")

    def opens(self, where: Locator, summary: str) -> None:
        """Open what is folded away, with the keyboard."""
        fold = where.locator("summary").filter(has_text=summary).first
        fold.focus()
        fold.press("Enter")

    def waits_until_saved(self) -> None:
        """Wait until every form says that what stands there is saved."""
        for status in self.page.locator(".ekc-form [role=status].ekc-status").all():
            expect(status).to_contain_text(SAVED)

    def goes_on(self, link: str) -> None:
        """Follow the link at the foot of the page."""
        self.waits_until_saved()
        self.page.get_by_role("link", name=link, exact=True).click()

    def reloads(self) -> None:
        self.waits_until_saved()
        self.page.reload()
