//! Exact rational numbers for scores, rates and quotas. Nothing here rounds unless it is asked to print.

use std::cmp::Ordering;
use std::fmt;

/// A reduced fraction with a positive denominator; every operation that would leave `i128` gives `None`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    num: i128,
    den: i128,
}

/// Most digits before the decimal point that [`Fraction::parse_decimal`] takes.
const MOST_WHOLE_DIGITS: usize = 18;
/// Most digits after the decimal point that [`Fraction::parse_decimal`] takes.
const MOST_DECIMALS: usize = 12;
/// How much of a refused text an error repeats, in characters.
const QUOTED: usize = 24;

/// Why a text is not a decimal number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseDecimalError {
    #[error("没有填写数字，请填写，如 94.5")]
    Empty,
    #[error("“{0}”不是数字，请只填写数字和小数点，如 94.5")]
    NotANumber(String),
    #[error("“{0}”的小数超过 {MOST_DECIMALS} 位，请减少小数位数")]
    TooManyDecimals(String),
    #[error("“{0}”的整数部分超过 {MOST_WHOLE_DIGITS} 位，请核对")]
    TooLong(String),
}

impl Fraction {
    pub const ZERO: Self = Self { num: 0, den: 1 };

    /// `None` for a zero denominator, or when the sign cannot be moved without overflow.
    pub fn new(num: i128, den: i128) -> Option<Self> {
        if den == 0 {
            return None;
        }
        if num == 0 {
            return Some(Self::ZERO);
        }
        let divisor = gcd(num.unsigned_abs(), den.unsigned_abs());
        let (num, den) = match i128::try_from(divisor) {
            Ok(divisor) => (num / divisor, den / divisor),
            // Only gcd(i128::MIN, i128::MIN) is that large.
            Err(_) => return Some(Self::from_integer(1)),
        };
        if den < 0 {
            Some(Self {
                num: num.checked_neg()?,
                den: den.checked_neg()?,
            })
        } else {
            Some(Self { num, den })
        }
    }

    pub const fn from_integer(value: i128) -> Self {
        Self { num: value, den: 1 }
    }

    /// Reads a plain decimal such as "94.0" or "１２.５" (full-width digits, point and sign are taken as such).
    ///
    /// # Errors
    /// Anything else: empty, exponents, thousands marks, a point without digits on both sides, more than
    /// 12 decimals or 18 whole digits.
    pub fn parse_decimal(text: &str) -> Result<Self, ParseDecimalError> {
        let quoted = || text.trim().chars().take(QUOTED).collect::<String>();
        let plain: String = text.trim().chars().map(half_width).collect();
        if plain.is_empty() {
            return Err(ParseDecimalError::Empty);
        }
        let (negative, digits) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
        };
        let (whole, decimals) = match digits.split_once('.') {
            Some((_, "")) => return Err(ParseDecimalError::NotANumber(quoted())),
            Some(parts) => parts,
            None => (digits, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(decimals) {
            return Err(ParseDecimalError::NotANumber(quoted()));
        }
        if decimals.len() > MOST_DECIMALS {
            return Err(ParseDecimalError::TooManyDecimals(quoted()));
        }
        if whole.len() > MOST_WHOLE_DIGITS {
            return Err(ParseDecimalError::TooLong(quoted()));
        }
        let magnitude = format!("{whole}{decimals}")
            .bytes()
            .fold(0_i128, |value, byte| value * 10 + i128::from(byte - b'0'));
        let den = decimals.bytes().fold(1_i128, |den, _| den * 10);
        Self::new(if negative { -magnitude } else { magnitude }, den)
            .ok_or_else(|| ParseDecimalError::TooLong(quoted()))
    }

    pub fn numerator(self) -> i128 {
        self.num
    }

    /// Always positive.
    pub fn denominator(self) -> i128 {
        self.den
    }

    pub fn is_negative(self) -> bool {
        self.num < 0
    }

    pub fn is_zero(self) -> bool {
        self.num == 0
    }

    pub fn checked_add(self, other: Self) -> Option<Self> {
        let shared = i128::try_from(gcd(self.den.unsigned_abs(), other.den.unsigned_abs())).ok()?;
        let left = self.num.checked_mul(other.den / shared)?;
        let right = other.num.checked_mul(self.den / shared)?;
        Self::new(
            left.checked_add(right)?,
            (self.den / shared).checked_mul(other.den)?,
        )
    }

    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self {
            num: other.num.checked_neg()?,
            den: other.den,
        })
    }

    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let left = Self::new(self.num, other.den)?;
        let right = Self::new(other.num, self.den)?;
        Self::new(
            left.num.checked_mul(right.num)?,
            left.den.checked_mul(right.den)?,
        )
    }

    /// `None` also for a zero divisor.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        self.checked_mul(Self::new(other.den, other.num)?)
    }

    /// The number with exactly `places` decimals, a half rounded away from zero: 547/6 → "91.17".
    pub fn to_decimal_half_up(self, places: u32) -> String {
        let den = self.den.unsigned_abs();
        let mut whole = self.num.unsigned_abs() / den;
        let mut rest = self.num.unsigned_abs() % den;
        let mut digits = Vec::new();
        for _ in 0..places {
            let (digit, next) = next_digit(rest, den);
            digits.push(digit);
            rest = next;
        }
        if rest >= den - rest {
            whole += carry_one(&mut digits);
        }
        let zero = whole == 0 && digits.iter().all(|digit| *digit == b'0');
        let sign = if self.num < 0 && !zero { "-" } else { "" };
        let digits: String = digits.into_iter().map(char::from).collect();
        if digits.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{digits}")
        }
    }

    /// The shortest exact writing: "0.5" when a decimal of at most 12 places is exact, else "547/6".
    pub fn to_exact_text(self) -> String {
        (0..=12)
            .map(|places| self.to_decimal_half_up(places))
            .find(|text| Self::parse_decimal(text) == Ok(self))
            .unwrap_or_else(|| self.to_string())
    }
}

fn half_width(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        '．' => '.',
        '－' | '−' => '-',
        '＋' => '+',
        other => other,
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// One step of long division; `rest < den ≤ 2^127`, so a sum of two never overflows where `rest * 10` might.
fn next_digit(rest: u128, den: u128) -> (u8, u128) {
    let mut digit = b'0';
    let mut remaining = 0;
    for _ in 0..10 {
        remaining += rest;
        if remaining >= den {
            remaining -= den;
            digit += 1;
        }
    }
    (digit, remaining)
}

/// Adds one to the last digit; gives the carry into the whole part.
fn carry_one(digits: &mut [u8]) -> u128 {
    for digit in digits.iter_mut().rev() {
        if *digit == b'9' {
            *digit = b'0';
        } else {
            *digit += 1;
            return 0;
        }
    }
    1
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// By continued fractions, since cross-multiplying could leave `i128`.
    fn cmp(&self, other: &Self) -> Ordering {
        if self.den == other.den {
            return self.num.cmp(&other.num);
        }
        let (mut a, mut b, mut c, mut d) = (self.num, self.den, other.num, other.den);
        loop {
            let by_whole = a.div_euclid(b).cmp(&c.div_euclid(d));
            if by_whole != Ordering::Equal {
                return by_whole;
            }
            let (left, right) = (a.rem_euclid(b), c.rem_euclid(d));
            if left == 0 || right == 0 {
                return left.cmp(&right);
            }
            // a/b = left/b and c/d = right/d compare as d/right and b/left do.
            (a, b, c, d) = (d, right, b, left);
        }
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.den == 1 {
            write!(f, "{}", self.num)
        } else {
            write!(f, "{}/{}", self.num, self.den)
        }
    }
}

impl fmt::Debug for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
