//! The speech timer. It runs on time that only goes forward, so that no change of the clock lengthens a speech.

use std::time::Duration;

use crate::wire::board::FrameTimer;

const SECOND: Duration = Duration::from_secs(1);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Timer {
    /// What had been spoken when it was last started or paused.
    pub spoken: Duration,
    /// When it was last started; None while it is paused.
    pub since: Option<Duration>,
    pub limit: Duration,
}

impl Timer {
    pub fn ready(limit: Duration) -> Self {
        Self {
            spoken: Duration::ZERO,
            since: None,
            limit,
        }
    }

    pub fn started(self, at: Duration) -> Self {
        Self {
            since: self.since.or(Some(at)),
            ..self
        }
    }

    pub fn paused(self, at: Duration) -> Self {
        Self {
            spoken: self.spoken_at(at),
            since: None,
            ..self
        }
    }

    pub fn spoken_at(&self, at: Duration) -> Duration {
        self.spoken
            + self
                .since
                .map_or(Duration::ZERO, |since| at.saturating_sub(since))
    }

    /// How long until its text changes; None while it is paused.
    pub fn until_next(&self, at: Duration) -> Option<Duration> {
        self.since?;
        let into = Duration::from_nanos(self.spoken_at(at).subsec_nanos().into());
        Some(SECOND - into)
    }

    pub fn frame(&self, at: Duration) -> FrameTimer {
        let spoken = self.spoken_at(at);
        FrameTimer {
            text: format!("{} / {}", clock(spoken), clock(self.limit)),
            over: spoken > self.limit,
            running: self.since.is_some(),
        }
    }
}

fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    #[test]
    fn a_pause_is_not_spoken() {
        let timer = Timer::ready(seconds(300))
            .started(seconds(10))
            .paused(seconds(207));
        assert_eq!(timer.frame(seconds(999)).text, "3:17 / 5:00");
        let on = timer.started(seconds(1000));
        assert_eq!(on.frame(seconds(1001)).text, "3:18 / 5:00");
    }

    #[test]
    fn starting_a_running_timer_takes_nothing_away() {
        let timer = Timer::ready(seconds(300))
            .started(seconds(10))
            .started(seconds(20));
        assert_eq!(timer.frame(seconds(30)).text, "0:20 / 5:00");
    }

    #[test]
    fn who_speaks_longer_than_the_limit_is_over_it() {
        let timer = Timer::ready(seconds(300)).started(Duration::ZERO);
        assert!(!timer.frame(seconds(300)).over);
        let late = timer.frame(seconds(312));
        assert!(late.over);
        assert_eq!(late.text, "5:12 / 5:00");
    }

    #[test]
    fn its_text_changes_on_the_whole_second() {
        let timer = Timer::ready(seconds(300)).started(Duration::from_millis(400));
        let left = timer.until_next(Duration::from_millis(1700));
        assert_eq!(left, Some(Duration::from_millis(700)));
        assert_eq!(timer.paused(seconds(2)).until_next(seconds(3)), None);
    }
}
