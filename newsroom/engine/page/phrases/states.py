"""Wordings of the sites of governments, which their states have all of them print."""

from newsroom.engine.page.wording import END

COOKIES = (
    r"cookies on (?:(?:this|our) (?:web ?)?site|[\w-]{2,20}\.[a-z]{2,4})|(?:accept|reject"
    r"|view|allow|decline) (?:additional |all |optional |analytics |essential "
    rf"|non-essential )?cookies{END}|we(?:'d| would) like to (?:set"
    r"|use) (?:\w{4,12} )?cookies\b.{0,240}|you (?:have|'ve) (?:accepted"
    r"|rejected) (?:additional |all |optional )?cookies\b.{0,120}|hide (?:this|cookie"
    rf"|the) message{END}",
)
STATE = (
    r"an official website of the .{4,60}|here's how you know\W{0,3}"
    r"|official websites use \.gov|an? \.gov website belongs to an official government .{4,80}"
    r"|secure \.gov websites use https|(?:a )?(?:\W{0,3})?lock (?:\W"
    r"|icon).{0,60}https:// means .{4,200}|the \.gov means it's official\.?.{0,240}"
    r"|the site is secure\.? the https.{0,240}",
    rf"get e-?mails about this page{END}|sign up for e-?mails or print this page{END}"
    r"|this was published under the .{4,60} government.{0,20}|updates to this page"
    r"|the following links open in a new tab|opens in (?:a )?new tab\)?"
    rf"|help us improve [\w. ]{{3,40}}{END}|report a problem with this page{END}"
    r"|all content is available under the open government licen[cs]e.{0,80}|© crown copyright",
    r"to sign up for updates or to access your subscriber preferences.{0,80}",
)
