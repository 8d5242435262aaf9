//! Values that take a moment to derive: worked out on a thread of their own, shown when they are there.

use std::{
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

/// Starts a named thread. The one place that does.
///
/// Answers whether the system gave one.
#[expect(clippy::disallowed_methods, reason = "threads are made here and nowhere else")]
pub fn start(name: &str, work: impl FnOnce() + Send + 'static) -> bool {
    thread::Builder::new().name(name.to_owned()).spawn(work).is_ok()
}

/// What a value is to be derived from, and whether that takes long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Worked out at once, so that nothing on the screen lags behind.
    Small,
    /// Worked out on another thread; what was there before is shown meanwhile.
    Large,
}

/// A value that follows from something else, named by a key.
#[derive(Debug)]
pub struct Later<K, T> {
    have: Option<(K, T)>,
    coming: Option<(K, Receiver<T>)>,
}

impl<K, T> Default for Later<K, T> {
    fn default() -> Self {
        Self { have: None, coming: None }
    }
}

impl<K: PartialEq + Clone, T: Send + 'static> Later<K, T> {
    /// The value for the key, or the one before while it is worked out; `None` before the first.
    ///
    /// `prepare` is called only when there is something to do: it takes what the work needs along,
    /// and gives the work.
    pub fn get<W: FnOnce() -> T + Send + 'static>(
        &mut self,
        ctx: &egui::Context,
        (key, effort): (K, Effort),
        prepare: impl FnOnce() -> W,
    ) -> Option<&T> {
        if let Some((of, receiver)) = &self.coming {
            match receiver.try_recv() {
                Ok(value) => {
                    self.have = Some((of.clone(), value));
                    self.coming = None;
                }
                // The work ended without a value: it is asked for again.
                Err(TryRecvError::Disconnected) => self.coming = None,
                Err(TryRecvError::Empty) => {}
            }
        }
        let is_new = self.have.as_ref().is_none_or(|(of, _)| *of != key);
        if is_new && effort == Effort::Small {
            self.coming = None;
            self.have = Some((key, prepare()()));
        } else if is_new && self.coming.is_none() {
            let (sender, receiver) = channel();
            let (ctx, make) = (ctx.clone(), prepare());
            let work = move || {
                // Nobody waits for it any more if that fails.
                let _sent = sender.send(make());
                ctx.request_repaint();
            };
            if start("derive", work) {
                self.coming = Some((key, receiver));
            }
        }
        self.value()
    }

    /// The newest value.
    pub fn value(&self) -> Option<&T> {
        self.have.as_ref().map(|(_, value)| value)
    }

    /// Whether a newer value is being worked out.
    pub fn is_coming(&self) -> bool {
        self.coming.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_old_value_is_shown_until_the_new_one_is_there() {
        let ctx = egui::Context::default();
        let mut later = Later::default();
        assert_eq!(later.get(&ctx, (1, Effort::Small), || || "one"), Some(&"one"));
        let mut shown = later.get(&ctx, (2, Effort::Large), || || "two").copied();
        assert_eq!((shown, later.is_coming()), (Some("one"), true));
        while later.is_coming() {
            shown = later.get(&ctx, (2, Effort::Large), || || "never").copied();
        }
        assert_eq!(shown, Some("two"));
    }
}
