# Draws traits-differences.svg from traits-differences.tsv beside it: gnuplot traits-differences.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' traits-differences.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,227 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1192 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.986in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "traits-differences." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.36025
set rmargin at screen 0.86475
set tmargin at screen 0.98238
set bmargin at screen 0.19383
set yrange [183.0:4.0]
unset ytics
set label "Extraversion" at screen 0.005, screen 0.9163 left front
set label "0.00" at screen 0.995, screen 0.9163 right front
set label "Agreeableness" at screen 0.005, screen 0.78414 left front
set label "−0.02" at screen 0.995, screen 0.78414 right front
set label "Conscientiousness" at screen 0.005, screen 0.65198 left front
set label "−0.02" at screen 0.995, screen 0.65198 right front
set label "Emotional stability" at screen 0.005, screen 0.51982 left front
set label "0.01" at screen 0.995, screen 0.51982 right front
set label "Openness" at screen 0.005, screen 0.38767 left front
set label "0.00" at screen 0.995, screen 0.38767 right front
set label "Empathic concern" at screen 0.005, screen 0.25551 left front
set label "−0.02" at screen 0.995, screen 0.25551 right front
set label "Hedges’s g, Yes vs No" at screen 0.6125, screen 0.03524 center front
set xrange [-0.23691086951106993:0.22263332775022668]
set xtics ("−0.2" -0.2, "−0.1" -0.1, "0.0" 0.0, "0.1" 0.1, "0.2" 0.2)
plot "traits-differences.tsv" skip 1 using (-0.2):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (-0.1):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (0.1):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (0.2):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4) notitle, \
  "" skip 1 using (0.0):($3==$3 ? $2-15.0 : NaN):(0):(30.0) with vectors nohead lt 1 lw 1.2 lc rgb "#7b828c" notitle, \
  "" skip 1 using 4:($2+(0.0)):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+(0.0)) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle
set output
