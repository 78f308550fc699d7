"""How gunicorn serves: it reads this file by itself, here and in production."""

import signal

from newsroom.environment import here
from newsroom.log_lines import logging_settings

PLACE = here()

bind = f"{PLACE.bind}:{PLACE.port}"
wsgi_app = "newsroom.wsgi"
workers = PLACE.web_processes
threads = PLACE.web_threads
worker_class = "gthread"
preload_app = True  # the dictionaries are read once and shared, see newsroom/wsgi.py
timeout = 60
control_socket_disable = True  # it would lie outside, and two servers would share it
logconfig_dict = logging_settings(PLACE.log_level)


def post_worker_init(worker: object) -> None:
    """Leave Ctrl+C, which reaches every process of a terminal, to the parent: it tells the workers.

    One that hears of both at once may wait for itself, and keep the port for good.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
