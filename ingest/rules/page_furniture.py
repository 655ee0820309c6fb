"""What on a web page is not the paper: by element, by role, and by the names that sites give to their parts."""

import re

# Elements whose content is never part of a paper.
DROPPED = frozenset(
    {"del", "s", "strike"}  # what a page shows as struck out
    | {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
    }
    | {"nav", "footer", "aside", "button", "select", "option", "input", "textarea", "dialog", "head", "map", "datalist"}
)
# WAI-ARIA landmarks and widgets: https://www.w3.org/TR/wai-aria/#role_definitions
FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu", "menubar"}
    | {"toolbar", "tablist", "tooltip", "alert"}
)
# Names of classes and ids, as on ModernGov, Drupal, Umbraco and Jadu sites: "cookie-banner", "mgBreadcrumb", "skip-link".
FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z])|mg)(?:cookies?|consent|breadcrumbs?|crumbs|skip|share|sharing|social|addthis|nav|navbar|"
    r"navigation|menu|footer|sidebar|banner|masthead|pagination|pager|print|rss|feedback|login|search|toolbar|tools|"
    r"subscribe|newsletter|accessibility|browsealoud|recite|translate|backtotop|advert|popup|modal)(?:$|[\s_-]|(?=[A-Z\d])|bar|link|list|box)",
    re.IGNORECASE,
)
# Names of columns beside a paper. What they hold is furniture where it is links: "left", "mgLeft", "rightCol", "related".
COLUMN_NAMES = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z])(?=[A-Z])|mg|modgov-?)(?:left|right|side|secondary|related|quick|useful|section|local|sub)"
    r"(?:$|[\s_-]|(?=[A-Z\d])|col|column|links?|list|panel|content|hand)",
    re.IGNORECASE,
)
# Classes of what only programs that read pages aloud are told.
HIDDEN_NAMES = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|offscreen)(?=$|\s)", re.IGNORECASE
)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
