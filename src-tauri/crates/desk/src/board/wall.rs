//! The one place from which frames go out: in order, each once, under a lock that waits for no work of the desk.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use super::state::BoardNow;
use crate::surroundings::Surroundings;
use crate::wire::board::ProjectorFrame;

pub(crate) struct Wall {
    around: Arc<dyn Surroundings>,
    hung: Mutex<Hung>,
}

struct Hung {
    board: BoardNow,
    /// The frame before the room.
    frame: ProjectorFrame,
    /// Whether a thread moves the timer on.
    ticking: bool,
}

impl Wall {
    pub fn hung(around: Arc<dyn Surroundings>, board: BoardNow) -> Arc<Self> {
        let mut frame = board.room_at(around.elapsed());
        frame.serial = 1;
        let wall = Arc::new(Self {
            around,
            hung: Mutex::new(Hung {
                board,
                frame,
                ticking: false,
            }),
        });
        wall.tick_if_running(&mut wall.lock());
        wall
    }

    fn lock(&self) -> MutexGuard<'_, Hung> {
        self.hung.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what hangs there and shows it before anything else can.
    pub fn change<T>(self: &Arc<Self>, change: impl FnOnce(&mut BoardNow, Duration) -> T) -> T {
        let mut hung = self.lock();
        let outcome = change(&mut hung.board, self.around.elapsed());
        self.show_if_changed(&mut hung);
        self.tick_if_running(&mut hung);
        outcome
    }

    pub fn look<T>(&self, look: impl FnOnce(&BoardNow, Duration) -> T) -> T {
        look(&self.lock().board, self.around.elapsed())
    }

    /// What the room should be seeing now.
    pub fn frame(&self) -> ProjectorFrame {
        self.lock().frame.clone()
    }

    /// Once more, for a window that has just opened.
    pub fn show_again(&self) {
        self.around.show_board(&self.lock().frame);
    }

    fn show_if_changed(&self, hung: &mut Hung) {
        let mut frame = hung.board.room_at(self.around.elapsed());
        frame.serial = hung.frame.serial;
        if frame == hung.frame {
            return;
        }
        frame.serial += 1;
        self.around.show_board(&frame);
        hung.frame = frame;
    }

    fn tick_if_running(self: &Arc<Self>, hung: &mut Hung) {
        let Some(wait) = until_next(hung, &*self.around) else {
            return;
        };
        if hung.ticking {
            return;
        }
        hung.ticking = true;
        let wall = Arc::downgrade(self);
        std::thread::spawn(move || tick(&wall, wait));
    }
}

fn until_next(hung: &Hung, around: &dyn Surroundings) -> Option<Duration> {
    hung.board.timer.as_ref()?.until_next(around.elapsed())
}

/// Moves the timer on at every whole second, until it is paused or the program ends.
fn tick(wall: &Weak<Wall>, mut wait: Duration) {
    loop {
        std::thread::sleep(wait);
        let Some(wall) = wall.upgrade() else { return };
        let mut hung = wall.lock();
        wall.show_if_changed(&mut hung);
        let Some(next) = until_next(&hung, &*wall.around) else {
            hung.ticking = false;
            return;
        };
        wait = next;
    }
}
