"""Worker processes and worker threads on a throw-away database, with a mail server beside them."""

import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings as django_settings

from .live_database import environment_of, working_on
from .mail_server import MailServer


class Workshop:
    """A database that workers share. The test's own ORM works on it too, each write committed."""

    def __init__(self, *, name, environment, folder):
        self.name, self.folder = name, folder
        self.mail_server = MailServer()
        self.environment = environment | {
            "DJANGO_SETTINGS_MODULE": "tests.support.worker_settings",
            "EMAIL_HOST": self.mail_server.host,
            "EMAIL_PORT": str(self.mail_server.port),
        }
        self._processes = []

    def start_worker(self, *, pause=0.1):
        """``run_due --loop`` in a process of its own; it ends with the test."""
        log = self.folder / f"worker-{len(self._processes)}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "manage.py", "run_due", "--loop", f"--pause={pause}"],
                cwd=django_settings.BASE_DIR,
                env=self.environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        process.log_file = log
        self._processes.append(process)
        return process

    def at_once(self, number, do):
        """Run ``do`` in so many threads at the same moment; returns what each returned."""
        barrier = threading.Barrier(number)

        def work():
            with working_on(self.name):
                barrier.wait()
                return do()

        with ThreadPoolExecutor(number) as pool:
            return [each.result() for each in [pool.submit(work) for _ in range(number)]]

    def wait_until(self, true, *, seconds=60):
        """Wait for what a worker does; fails with what the workers said when it never comes."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end or self._one_broke():
                said = "\n".join(process.log_file.read_text() for process in self._processes)
                pytest.fail(f"waited for up to {seconds} seconds; the workers said:\n{said}")
            time.sleep(0.02)

    def _one_broke(self):
        """Whether a worker ended that was neither killed nor asked to."""
        return any(process.poll() not in (None, -signal.SIGKILL) for process in self._processes)

    def stop(self):
        for process in self._processes:
            process.kill()
            process.wait()
        self.mail_server.stop()


@pytest.fixture
def workshop(live_template, django_db_blocker, tmp_path):
    """Workers, a mail server that runs, and the database as migrations leave it."""
    url = live_template.copy(tmp_path)
    try:
        with django_db_blocker.unblock(), working_on(live_template.name(url)):
            workshop = Workshop(
                name=live_template.name(url),
                environment=environment_of(url, tmp_path),
                folder=tmp_path,
            )
            workshop.mail_server.start()
            try:
                yield workshop
            finally:
                workshop.stop()
    finally:
        live_template.drop(url)
