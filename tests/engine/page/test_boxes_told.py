"""What a site says of its gates, its mail, its desk and its makers is known, a story's is not."""

import pytest

from newsroom.engine.page.known_lines import wording_of
from newsroom.engine.page.openings import opening_of
from newsroom.engine.page.wording import plain


@pytest.mark.parametrize(
    "line",
    [
        "This story is available only to Quay Daily subscribers. Log in to go on.",
        "Reminder, this is a Gold article and requires a subscription to read.",
        "Unlock this story and more with a Quay pass",
        "Create an account or sign in to keep reading about the harbour.",
        "Read additional stories each month",
        "Exclusive columns by Lena Voss, Bo Witt and others.",
        "Subscribe today for full digital access.",
        "From £1.50 a week. Cancel anytime.",
        "Thanks for your patience while we verify access.",
        "You have read 2 stories this month.",
        "Have an account? Sign in.",
        "Please log in to save this story.",
        "As a member, you will see fewer ads on our pages.",
        "Sorry, there seems to be an error. Please check what you typed.",
        "A confirmation email is on its way. Look in your junk folder.",
        "Type your email…",
        "Email address (required)",
        "Get Quay headlines and alerts sent to your phone every morning",
        "Join our harbour WhatsApp group and be told first. You can leave it whenever you like.",
        "Enjoying this story? Have more of them by mail.",
        "Start your day with our Quay Briefing and the stories of the night",
        "Join 9,300 neighbours who get the tides every morning",
        "Saturdays. A weekly digest of what the harbour talked of.",
        "Your essential guide to the tides, each Monday.",
        "Six stories of the week, picked by our editors.",
        "For more tides and boats, sign up for the Quay Letter.",
        "Sign up for our Quay Tides newsletter here. It is free.",
        "For the latest news and tides, head to Quay Daily.",
        "Stay with Quay Daily for updates.",
        "Topics you follow will be added to your own page.",
        "Don't miss out on the headlines from the Harbour.",
        "Prefer Quay Daily on Google",
        "Have a tip or a correction? Email lena@quay.example.",
        "Do you work at the harbour? We'd like to hear what you know.",
        "You can reach me securely on Signal at voss.7.",
        "I cover boats and tides. If you have a tip, write to me.",
        "Have you been affected by the flood? Tell us what you lost at desk@quay.example.",
        "What did you think of this story?",
        "Report a factual error",
        "This article was published more than 2 years ago. Some information may be out of date.",
        "This is a developing story. Quay Daily will add to it as more information comes in.",
        "This story has been updated with additional reporting.",
        "A version of this article appears in print on May 3, Section A, Page 2.",
        "We are no longer accepting comments on this story.",
        "The views expressed in the comments below are those of our readers alone.",
        "To watch this video, please enable JavaScript in your browser.",
        "Your browser is out of date. The player may not work.",
        "You can also listen to Quay Radio on Alexa or in our app.",
        "Subscribe: Apple Podcasts | Spotify | Overcast",
        "Skip to end of carousel",
        "Quay Daily writers Lena Voss and Bo Witt contributed to this report.",
        "Lena Voss contributed research.",
        "Additional reporting: Quay Wire",
        "The audio story was produced by Lena Voss.",
        "Quay Trust pays for our desk on tides. Quay Daily is solely responsible for all content.",
        "Republish our stories for free, in print or on your site.",
        "Get a 14-day free trial with every boat shoe.",
        "The tides are free for all. Become a member for as little as $4 a month.",
        "I understand and agree that my name may be printed with what I write.",
        "This is subscriber-only content. Take out a plan to read it.",
        "Your gift helps Quay Daily to report on the tides.",
        "Stay informed on your way to work with our short bulletin.",
        "Did you see the boat go down? Contact our newsroom on 555-0101.",
        "Be kind. Comments are monitored by our desk.",
        "This article is part of our Lost Boats series.",
        "Find out what's happening on the quay with free updates by mail.",
        "This summary was made with AI. It can be wrong.",
        "Letters must be under 200 words and include the writer's name and address.",
        "If you like this, please share this story with all who row.",
        "The material on this site may not be reproduced without written permission.",
        "People are also reading…",
        "Please credit us. Name the writer and link to where the story first stood.",
    ],
)
def test_what_a_site_says_of_itself_is_known(line):
    assert wording_of(plain(line)) is not None


@pytest.mark.parametrize(
    "line",
    [
        "This road is open only to members of the rowing club.",
        "It requires a crew of nine to sail.",
        "Unlock this door, he shouted, and let the children out.",
        "Create an account of what you saw, the judge told them.",
        "Exclusive homes by the water sell for a million and more.",
        "From £95 a night",
        "Have an account at the bank of the islands, and you pay no tax.",
        "As a member, he voted against the new pier.",
        "A welcome party is on its way to the quay.",
        "Keep the alerts of the weather service on your phone, officials said.",
        "Enjoying this summer? The farmers are not.",
        "Start the day with an hour of rowing, and eat your bread after it.",
        "Join 300 others who walk to the chapel on Sunday.",
        "Saturdays. A bad day for the boatmen, who have no wind.",
        "For more than ten years, head keeper Bo Witt lit the lamp.",
        "For the latest boats, yards ask two million.",
        "Have a tip ready for the ferryman, who earns little.",
        "Do you work at night? Nurses do, and nobody hears what they know.",
        "Anyone who saw the boat is asked to email police on Signal.",
        "Have you been affected by the flood? Half of the street has.",
        "This article was published in 1904 and has not been answered since.",
        "The views expressed in the letters are those of a drowned man.",
        "All of these storms contributed to this report of the loss.",
        "Nine factors contributed to this story of decline.",
        "The audio tape was produced by the defence on Monday.",
        "He is solely responsible for the wreck.",
        "You have to credit him: nobody else went out that night.",
        "Sponsor of the regatta",
        "Get a 14-day pass at the pier and eat for nothing.",
        "He was told to become a member for the sake of the boat.",
        "Find out what's happening on the quay, the mayor wrote.",
        "Letters must be under glass, and nobody may touch them.",
        "People are also dying.",
        "This is premium land, and nobody builds on it.",
        "Your gift was lost at sea.",
        "Stay ahead of the tide, or swim.",
        "Who saw the boat go down? Call the police on 555-0101.",
        "This article is part of the treaty, and both sides broke it.",
    ],
)
def test_what_a_story_says_is_not(line):
    assert wording_of(plain(line)) is None


REST = " It goes on so for many lines, of which nobody has ever read the second." * 6


@pytest.mark.parametrize(
    "begins",
    [
        "We invite you to use our commenting pages to talk of the harbour and of its people.",
        "Quay Daily is committed to hosting a lively forum.",
        "This content is provided by Tidebox, which may be using cookies.",
        "By signing up, you acknowledge that you agree to all our terms.",
        "A version of this article appears in print on May 3.",
        "© 2024 Quay Daily and its harbours.",
        "If you are republishing this story, print the name of who wrote it.",
    ],
)
def test_a_long_block_is_known_by_how_it_begins(begins):
    assert opening_of(begins + REST) is not None


@pytest.mark.parametrize(
    "begins",
    [
        "We invited them to use our boat, and they did so until the autumn came.",
        "The council is committed to building a pier.",
        "Our community rules that a boat must be painted before it may be sold.",
        "By signing up, the men agreed to stay at sea for a year.",
        "Copyright was all that the widow had left, and she sold it.",
    ],
)
def test_a_long_paragraph_of_a_story_is_not(begins):
    assert opening_of(begins + REST) is None
