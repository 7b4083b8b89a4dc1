"""Lines of one batch made other lines, on the device that trains: what the drawing of a line (hand_wear.py) is too slow to do anew every time it is learnt.

Pictures are N x 1 x ROWS x W, ink 0..1, W a multiple of 4. Every line is changed in its own way.
"""
import torch
from torch.nn import functional

from hand_line import ROWS


def per_line(pictures, low, high, share=1.0, otherwise=0.0):
    """A number for each line, N x 1 x 1 x 1: uniform in low..high for a share of them."""
    count, device = len(pictures), pictures.device
    numbers = low + (high - low) * torch.rand(count, 1, 1, 1, device=device)
    return torch.where(torch.rand(count, 1, 1, 1, device=device) < share, numbers, torch.full_like(numbers, otherwise))


def smooth(pictures, rows, columns):
    """Slow noise of about N(0, 1), N x 1 x ROWS x W, a bump every so many rows and columns."""
    small = torch.randn(len(pictures), 1, ROWS // rows + 1, pictures.shape[3] // columns + 1, device=pictures.device)
    return functional.interpolate(small, size=pictures.shape[2:], mode='bilinear', align_corners=True)


def bent(pictures, width):
    """Lines of `width` columns: leaning, higher or lower, rising or falling, pulled here and there."""
    count, device = len(pictures), pictures.device
    y = torch.linspace(-1, 1, ROWS, device=device).view(1, ROWS, 1)
    x = torch.linspace(-1, 1, width, device=device).view(1, 1, width)
    flat = lambda numbers: numbers.view(count, 1, 1)
    pixel_x, pixel_y = 2.0 / width, 2.0 / ROWS
    frame = pictures.new_zeros(count, 1, ROWS, width)
    across = x + flat(per_line(pictures, -6.0, 6.0, 0.5)) * pixel_x * y + (smooth(frame, 13, 24) * per_line(pictures, 0.0, 1.6, 0.6)).squeeze(1) * pixel_x
    down = y * flat(per_line(pictures, 0.86, 1.2, 0.6, 1.0)) + flat(per_line(pictures, -2.5, 2.5, 0.6)) * pixel_y + flat(per_line(pictures, -2.0, 2.0, 0.3)) * pixel_y * x
    down = down + (smooth(frame, 20, 32) * per_line(pictures, 0.0, 1.2, 0.6)).squeeze(1) * pixel_y
    grid = torch.stack([across.expand(count, ROWS, width), down.expand(count, ROWS, width)], 3)
    return functional.grid_sample(pictures, grid, mode='bilinear', padding_mode='zeros', align_corners=False)


def inked(pictures):
    """Thicker or thinner strokes, blurred, deeper or paler, with grain in them."""
    thick = functional.max_pool2d(pictures, 3, 1, 1)
    thin = -functional.max_pool2d(-pictures, (1, 3), 1, (0, 1))
    pictures = pictures + per_line(pictures, 0.0, 0.6, 0.2) * (thick - pictures)
    pictures = pictures + per_line(pictures, 0.0, 0.7, 0.15) * (thin - pictures)
    pictures = pictures + per_line(pictures, 0.2, 1.0, 0.25) * (functional.avg_pool2d(pictures, 3, 1, 1) - pictures)
    pictures = pictures.clamp(0, 1) ** per_line(pictures, 0.6, 1.6, 0.7, 1.0)
    grain = torch.rand_like(pictures)
    grain = torch.where(per_line(pictures, 0, 1) < 0.5, grain, functional.avg_pool2d(grain, 3, 1, 1) * 1.8 - 0.4)
    return pictures * (1 - per_line(pictures, 0.1, 0.7, 0.2) * grain)


def soiled(pictures):
    """Grain of the paper, dots of dirt and of white, and small gaps, none of them as wide as a letter."""
    noise = torch.randn_like(pictures)
    noise = torch.where(per_line(pictures, 0, 1) < 0.5, noise, functional.avg_pool2d(noise, 3, 1, 1) * 2.5)
    pictures = pictures + noise * per_line(pictures, 0.0, 0.08, 0.5) + noise.abs() * per_line(pictures, 0.05, 0.25, 0.08)
    chance = torch.rand_like(pictures)
    many = per_line(pictures, 0.003, 0.04, 0.12)
    pictures = torch.where(chance < many, 0.3 + 0.7 * torch.rand_like(pictures), pictures)
    pictures = torch.where(chance > 1 - many, torch.zeros_like(pictures), pictures)
    starts = torch.rand(pictures.shape[0], 1, 1, pictures.shape[3], device=pictures.device) < per_line(pictures, 0.002, 0.012, 0.15)
    gaps = functional.max_pool2d(starts.float(), (1, 3), 1, (0, 1))
    return (pictures * (1 - gaps)).clamp(0, 1)


def vary(pictures, rng):
    """The batch anew, and by how much it became wider."""
    width = int(pictures.shape[3] * rng.uniform(0.85, 1.18)) // 4 * 4
    stretch = width / pictures.shape[3]
    return soiled(inked(bent(pictures, width))), stretch
