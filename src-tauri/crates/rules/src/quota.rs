//! Sharing seats (名额分配) out among recommending units, Art. 12.
//!
//! 第十二条 “选树名额根据上一年度统计各县区、系统、产业、直属基层工会所辖工会组织、工会会员和基层工会专兼职
//! 工会干部数量等进行适当平衡分配。” The method is 本单位设定; what it proposes is balanced by hand afterwards.
//!
//! A tie for the last seats is an outcome: people break it, so the contested seats stay unassigned.

mod divisor;
mod remainder;

use crate::fraction::Fraction;

/// Most seats that [`apportion`] shares out.
pub const MOST_SEATS: u32 = 1_000_000;

/// How seats follow weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    LargestRemainder,
    SainteLague,
    Dhondt,
}

impl Method {
    pub const ALL: [Method; 3] = [
        Method::LargestRemainder,
        Method::SainteLague,
        Method::Dhondt,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Method::LargestRemainder => "largest_remainder",
            Method::SainteLague => "sainte_lague",
            Method::Dhondt => "dhondt",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }

    pub fn title(self) -> &'static str {
        match self {
            Method::LargestRemainder => "最大余额法",
            Method::SainteLague => "圣拉格法",
            Method::Dhondt => "洪德法",
        }
    }
}

/// The seats of each unit, in the order of the weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apportionment {
    pub seats: Vec<u32>,
    pub tie: Option<Tie>,
}

/// Units with equal claims to fewer seats than they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Indices, ascending.
    pub among: Vec<usize>,
    /// Contested seats; they are not in [`Apportionment::seats`].
    pub seats: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuotaError {
    #[error("没有可分配名额的推荐单位，请先录入推荐单位")]
    NoUnits,
    #[error("第{}个单位的权重为负数，请核对所填数量", index + 1)]
    NegativeWeight { index: usize },
    #[error("还有{seats}个名额待分配，但参与分配的各单位权重均为 0，请先填写数量")]
    NoWeight { seats: u32 },
    #[error("{units}个单位每个至少{minimum}个，已超过名额总数{seats}，请降低保底数或增加名额")]
    MinimumTooHigh {
        units: usize,
        minimum: u32,
        seats: u32,
    },
    #[error("名额总数{seats}超过上限{MOST_SEATS}，请核对")]
    TooManySeats { seats: u32 },
    #[error("权重的位数过多，无法精确计算，请减少小数位数或改用较小的计量单位")]
    TooPrecise,
}

/// Shares `seats` out by `weights`, at least `minimum` for every unit.
///
/// Divisor methods start every unit at `minimum` and go on from there. Largest remainder gives a unit whose
/// exact share is under `minimum` just that, and shares the rest out anew among the others until that is stable.
///
/// # Errors
/// No units, a negative weight, seats without any weight to go by, minimums beyond `seats`, more than
/// [`MOST_SEATS`], or weights whose common denominator leaves exact arithmetic.
pub fn apportion(
    seats: u32,
    weights: &[Fraction],
    minimum: u32,
    method: Method,
) -> Result<Apportionment, QuotaError> {
    if weights.is_empty() {
        return Err(QuotaError::NoUnits);
    }
    if let Some(index) = weights.iter().position(|weight| weight.is_negative()) {
        return Err(QuotaError::NegativeWeight { index });
    }
    if seats > MOST_SEATS {
        return Err(QuotaError::TooManySeats { seats });
    }
    let units = weights.len();
    let too_high = QuotaError::MinimumTooHigh {
        units,
        minimum,
        seats,
    };
    let guaranteed = u32::try_from(units)
        .ok()
        .and_then(|units| units.checked_mul(minimum))
        .filter(|guaranteed| *guaranteed <= seats)
        .ok_or(too_high)?;
    if guaranteed == seats {
        return Ok(Apportionment {
            seats: vec![minimum; units],
            tie: None,
        });
    }
    let weights = whole_weights(weights, seats)?;
    if weights.iter().all(|weight| *weight == 0) {
        return Err(QuotaError::NoWeight {
            seats: seats - guaranteed,
        });
    }
    Ok(match method {
        Method::LargestRemainder => remainder::share(seats, &weights, minimum),
        Method::SainteLague => divisor::share(seats, &weights, minimum, |held| 2 * held + 1),
        Method::Dhondt => divisor::share(seats, &weights, minimum, |held| held + 1),
    })
}

/// The weights times their common denominator.
///
/// Their sum times `2 × seats + 1` is checked to fit, so the methods multiply without looking.
fn whole_weights(weights: &[Fraction], seats: u32) -> Result<Vec<u128>, QuotaError> {
    scaled(weights)
        .filter(|whole| {
            whole
                .iter()
                .try_fold(0_u128, |sum, weight| sum.checked_add(*weight))
                .and_then(|sum| sum.checked_mul(2 * u128::from(seats) + 1))
                .is_some()
        })
        .ok_or(QuotaError::TooPrecise)
}

fn scaled(weights: &[Fraction]) -> Option<Vec<u128>> {
    let common = weights
        .iter()
        .try_fold(Fraction::from_integer(1), |common, weight| {
            // common / (common / denominator, reduced).denominator is their least common multiple.
            let den = Fraction::from_integer(weight.denominator());
            let lacking = common.checked_div(den)?.denominator();
            common.checked_mul(Fraction::from_integer(lacking))
        })?;
    weights
        .iter()
        .map(|weight| u128::try_from(weight.checked_mul(common)?.numerator()).ok())
        .collect()
}
