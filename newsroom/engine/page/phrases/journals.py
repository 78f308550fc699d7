"""Wordings of what journals and their news pages print round a paper."""

JOURNALS = (
    r"(?:\W{0,2})(?:author to whom correspondence should be addressed"
    r"|corresponding author)\W{0,3}|(?:share and cite|(?:mdpi and )?(?:acs|ama|apa|chicago"
    r"|turabian)(?:/chicago)? style|article (?:metrics|access statistics|google scholar)"
    r"|google scholar|browse figures|(?:view|show) all journals|explore content|publish with us"
    r"|versions notes|cite this article|download (?:references|citations?)|get e-?toc alerts?"
    r"|full[- ]text links?)",
    r"multiple requests from the same ip address are counted .{4,40}"
    r"|you have full access to this article .{4,60}|(?:download|view|open|get) (?:the )?(?:pdf"
    r"|epub)(?: \([^()]{2,20}\))?",
    r"download (?:the )?(?:image|photo|high[- ]res(?:olution)?(?: image| photo)?|press (?:kit"
    r"|release)|full report|as pdf|transcript|media kit|assets)",
    r"(?:photo|logo|video|image|infographic)(?: ?\d)? ?[-–:] ?https?://\S{4,200}"
    r"|view (?:original|source) (?:content|version)\b.{0,200}|news provided by|(?:more releases"
    r"|also) from this source|modal title|multimedia files/links available.{0,60}",
    r"this (?:work|article|content|post|report) is licen[cs]ed under (?:an? )?(?:creative"
    r"|cc)\b.{2,160}|(?:suggested|recommended) citation",
    r"to contact the (?:reporters?|editors?|authors?|writers?)(?: (?:on|responsible for"
    r"|of) this story)?\b.{0,260}|use this form if .{4,340}"
    r"|your feedback is important to us\b.{0,200}",
)
