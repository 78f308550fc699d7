"""People at their windows: who is signed in, at which width, in which colours."""

from playwright.sync_api import Browser, BrowserContext, Page

WIDE, NARROW = {"width": 1280, "height": 860}, {"width": 390, "height": 844}
LOOKS = {
    "1280-light": (WIDE, "light"),
    "1280-dark": (WIDE, "dark"),
    "390-light": (NARROW, "light"),
    "390-dark": (NARROW, "dark"),
}
PATIENCE = 60_000  # milliseconds


class People:
    """Signed-in windows, one a person and look; their sessions are kept from look to look."""

    def __init__(self, browser: Browser, base: str, passwords: dict[str, str]) -> None:
        self.browser = browser
        self.base = base
        self.passwords = passwords
        self.windows: dict[tuple[str, str], BrowserContext] = {}
        self.kept: dict[str, list[object]] = {}

    def page(self, name: str, look: str) -> Page:
        """Open a page of somebody's in a look, signed in; nobody where the name is empty."""
        if (name, look) not in self.windows:
            self.windows[name, look] = self._window(look)
        page = self.windows[name, look].new_page()
        if name in self.kept:
            page.context.add_cookies(self.kept[name])  # type: ignore[arg-type]
        elif name:
            self._sign_in(page, name)
        return page

    def _window(self, look: str) -> BrowserContext:
        size, scheme = LOOKS[look]
        window = self.browser.new_context(
            base_url=self.base,
            viewport=size,  # type: ignore[arg-type]
            color_scheme=scheme,  # type: ignore[arg-type]
        )
        window.set_default_timeout(PATIENCE)
        return window

    def _sign_in(self, page: Page, name: str) -> None:
        page.goto("/sign-in/")
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(self.passwords[name])
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: "sign-in" not in url)
        self.kept[name] = list(page.context.cookies())
