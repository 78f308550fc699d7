"""Settings of a process that a test starts on the test's own database."""

import os

from newsroom import settings as product

globals().update({name: value for name, value in vars(product).items() if name.isupper()})
DATABASES = {"default": {**product.DATABASES["default"], "NAME": os.environ["CHILD_DATABASE"]}}
